import envPaths from 'env-paths';

/** The folder the platform keeps data of apps in, such as `~/.local/share/Demarc` on Linux. */
export function defaultDataFolder(): string {
  return envPaths('Demarc', { suffix: '' }).data;
}
