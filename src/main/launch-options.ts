import { resolve } from 'node:path';

export interface LaunchOptions {
  /** The data folder that the person named, as an absolute path, or null for the default one. */
  readonly dataFolder: string | null;
}

/** Reads `--data-dir FOLDER` and `--data-dir=FOLDER`; all other arguments belong to Electron and Chromium. */
export function readLaunchOptions(args: readonly string[]): LaunchOptions {
  const name = '--data-dir';
  const joined = args.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);
  const place = args.indexOf(name);
  const folder = joined ?? (place === -1 ? undefined : args[place + 1]);
  return { dataFolder: folder === undefined || folder === '' ? null : resolve(folder) };
}
