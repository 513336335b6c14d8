import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import { defaultDataFolder } from '#node/data-folder/default-data-folder.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { createNodeBackend } from '#node/host/create-node-backend.ts';
import { readStaticFiles } from '#node/host/static-files.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { menuTemplate } from './app-menu.ts';
import { quitWithSession, settleBeforeQuit } from './close-paths.ts';
import { createDefectReporter } from './defect-report.ts';
import { createLinkOpener } from './external-links.ts';
import { hardenContents, hardenSession, offlineSwitches } from './hardening.ts';
import { createHostShell, createLinkShell } from './host-shell.ts';
import { createIpcTransport } from './ipc-transport.ts';
import { readLaunchOptions } from './launch-options.ts';
import { focusWindow, openWindow } from './open-window.ts';
import { appScheme, choosePageOrigin } from './page-origin.ts';
import { answerPageRequest } from './page-responses.ts';
import { createRoomWindow } from './room-window.ts';

const application = findApplicationFolder();
const pages = choosePageOrigin(app.isPackaged, process.env.ELECTRON_RENDERER_URL);
const dataFolder = readLaunchOptions(process.argv).dataFolder ?? defaultDataFolder();
/** The profile of Chromium. It lies in the data folder, so that there is one instance per data folder. */
const profile = join(dataFolder, 'window');

const reportDefect = createDefectReporter({
  logFile: join(dataFolder, 'demarc.log'),
  now: systemClock,
  showErrorBox: dialog.showErrorBox,
});
process.on('uncaughtException', (error) => reportDefect(error, 'goesOn'));
process.on('unhandledRejection', (error) => reportDefect(error, 'goesOn'));

// All this has to be said before the app is ready.
app.enableSandbox();
for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
placeProfile();

if (app.requestSingleInstanceLock()) {
  // Not awaited, because the app becomes ready only after this module has run to its end.
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      reportDefect(error, 'cannotStart');
      app.exit(1);
    });
} else {
  app.exit(0);
}

async function start(): Promise<void> {
  const files = await readStaticFiles(application.renderer);
  if (!files.has('/') && !pages.isDevServer) {
    return refuseToStart('The pages of Demarc are not built. Run "npm run build", then start it again.');
  }
  protocol.handle(appScheme, (request) => answerPageRequest(files, request));
  hardenSession(session.defaultSession, pages);
  const openLink = createLinkOpener(createLinkShell(() => window));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, pages, openLink));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        isMac: process.platform === 'darwin',
        isPackaged: app.isPackaged,
        openDataFolder: () => void shell.openPath(dataFolder),
      }),
    ),
  );
  const windowParts = {
    preload: join(application.path, 'out', 'preload', 'index.cjs'),
    isPackaged: app.isPackaged,
  };
  const window = openWindow({ ...windowParts, boundsFile: join(profile, 'bounds.json') });
  app.on('second-instance', () => focusWindow(window));

  const opened = await createNodeBackend({
    dataFolder,
    builtInScenarios: application.scenarios,
    printTemplates: application.printTemplates,
    holder: 'the Demarc window',
    host: createHostShell({
      version: application.version,
      dataFolder,
      window,
      openRoomWindow: () => room.open(),
    }),
  });
  if (!opened.ok) return refuseToStart(opened.error.message);
  settleBeforeQuit(app, powerMonitor, opened.value.close);
  quitWithSession(app, window);
  const transport = createIpcTransport(ipcMain, opened.value.backend, pages.origin);
  const room = createRoomWindow({
    ...windowParts,
    boundsFile: join(profile, 'room-bounds.json'),
    facilitator: window,
    address: pages.roomAddress,
    connect: (contents) => transport.connect(contents, 'room'),
  });
  transport.connect(window.webContents, 'facilitator');
  await window.loadURL(pages.startAddress);
}

function refuseToStart(reason: string): void {
  dialog.showErrorBox('Demarc cannot start', reason);
  app.exit(1);
}

/** A folder that cannot be written keeps the profile where Electron puts it; sessions there can still be read. */
function placeProfile(): void {
  try {
    mkdirSync(profile, { recursive: true });
    app.setPath('userData', profile);
  } catch {
    return;
  }
}
