import { printKinds } from '../print/print-kind.ts';
import { exchangePaths } from './conformance-exchange.ts';
import { libraryPaths } from './conformance-library.ts';
import { roomPaths } from './conformance-room.ts';
import { conformanceScenario, keyMarker } from './conformance-scenario.ts';
import { ConformanceSession, conformanceSetup } from './conformance-session.ts';
import { type ConformanceCase, mustAnswer } from './conformance-target.ts';
import { newWorkId, workPaths } from './conformance-work.ts';
import type { MethodName } from './contract.ts';
import type { AppInfo, Exported } from './views.ts';

type Play = Pick<ConformanceCase, 'steps' | 'expected'>;

/** How a PDF begins, `%PDF`, on the wire. */
const pdfAsBase64 = 'JVBE';

const hasNoKey = (value: unknown): boolean => !JSON.stringify(value).includes(keyMarker);

/** Whether PDFs went where this host puts files. Those it has saved itself cannot be looked at from here. */
function handedOver(exported: Exported, capabilities: AppInfo['capabilities']) {
  const isSaved = exported.kind === 'saved';
  const isPdf = isSaved || exported.files.every((file) => file.content.startsWith(pdfAsBase64));
  return { isPdf, asDeclared: isSaved === capabilities.includes('native-save') };
}

/** The plain use of each method of the table. Every answer is also checked against the output of its method. */
export const happyPaths = {
  'app.info': {
    steps: async (target) => {
      const info = await mustAnswer(target, 'app.info', {});
      return { hasVersion: info.version !== '', hasDataFolder: info.dataFolder !== '' };
    },
    expected: { hasVersion: true, hasDataFolder: true },
  },
  'preferences.get': {
    steps: async (target) => {
      await mustAnswer(target, 'preferences.set', { colorScheme: 'light', facilitator: 'Robin' });
      return mustAnswer(target, 'preferences.get', {});
    },
    expected: { colorScheme: 'light', facilitator: 'Robin' },
  },
  'preferences.set': {
    steps: (target) => mustAnswer(target, 'preferences.set', { colorScheme: 'dark', facilitator: '' }),
    expected: { colorScheme: 'dark', facilitator: '' },
  },
  'library.list': {
    steps: async (target) => {
      const library = await mustAnswer(target, 'library.list', {});
      const listed = library.scenarios.find((scenario) => scenario.id === conformanceScenario.id);
      return { cards: listed?.cards, sharedCards: listed?.sharedCards, hasNoKey: hasNoKey(library) };
    },
    expected: { cards: 5, sharedCards: 1, hasNoKey: true },
  },
  'scenario.brief': {
    steps: async (target) => {
      const brief = await mustAnswer(target, 'scenario.brief', { id: conformanceScenario.id });
      return { title: brief.title, story: brief.story, hasNoKey: hasNoKey(brief) };
    },
    expected: { title: conformanceScenario.title, story: conformanceScenario.story, hasNoKey: true },
  },
  ...libraryPaths,
  ...workPaths,
  'scenario.print': {
    steps: async (target) => {
      const { capabilities } = await mustAnswer(target, 'app.info', {});
      const kinds = printKinds.map(async (kind) => {
        const printed = await mustAnswer(target, 'scenario.print', {
          work: newWorkId(),
          id: conformanceScenario.id,
          model: null,
          kind,
          paper: 'letter',
        });
        return { kind, ...handedOver(printed, capabilities) };
      });
      return Promise.all(kinds);
    },
    expected: printKinds.map((kind) => ({ kind, isPdf: true, asDeclared: true })),
  },
  ...exchangePaths,
  'primer.print': {
    steps: async (target) => {
      const { capabilities } = await mustAnswer(target, 'app.info', {});
      const printed = await mustAnswer(target, 'primer.print', { work: newWorkId(), paper: 'a4' });
      return handedOver(printed, capabilities);
    },
    expected: { isPdf: true, asDeclared: true },
  },
  'session.list': {
    steps: async (target) => {
      const { id } = await ConformanceSession.createInSort(target);
      const { sessions } = await mustAnswer(target, 'session.list', {});
      const listed = sessions.find((session) => session.id === id);
      return { title: listed?.title, phase: listed?.phase, groups: listed?.groups };
    },
    expected: { title: 'Conformance workshop', phase: 'sort', groups: 2 },
  },
  'session.create': {
    steps: async (target) => {
      const input = { scenario: conformanceScenario.id, model: null, setup: conformanceSetup() };
      const first = await mustAnswer(target, 'session.create', input);
      const second = await mustAnswer(target, 'session.create', input);
      return { isNewEachTime: first.id !== second.id };
    },
    expected: { isNewEachTime: true },
  },
  'session.open': {
    steps: async (target) => {
      const { id } = await ConformanceSession.create(target);
      const { session, readOnly } = await mustAnswer(target, 'session.open', { id });
      return { id: session.id === id, revision: session.revision, scenario: session.scenario, readOnly };
    },
    expected: { id: true, revision: 1, scenario: conformanceScenario, readOnly: false },
  },
  'session.command': {
    steps: async (target) => {
      const session = await ConformanceSession.create(target);
      const { revision, change } = await session.must({ type: 'change-phase', from: 'setup', to: 'sort' });
      return { revision, kind: change?.kind, saved: await session.revision() };
    },
    expected: { revision: 2, kind: 'appended', saved: 2 },
  },
  'session.export': {
    steps: async (target) => {
      const { id } = await ConformanceSession.create(target);
      const { capabilities } = await mustAnswer(target, 'app.info', {});
      const options = { format: 'json', nonAttributable: false } as const;
      const exported = await mustAnswer(target, 'session.export', { work: newWorkId(), id, options });
      const handedOver = exported.kind === 'saved' ? exported.paths : exported.files;
      const isSaved = exported.kind === 'saved';
      return { count: handedOver.length, asDeclared: isSaved === capabilities.includes('native-save') };
    },
    expected: { count: 1, asDeclared: true },
  },
  ...roomPaths,
} as const satisfies Record<MethodName, Play>;
