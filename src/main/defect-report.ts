import { appendFileSync } from 'node:fs';

export interface DefectPorts {
  readonly logFile: string;
  readonly now: () => string;
  readonly showErrorBox: (title: string, content: string) => void;
}

/** What a defect means for the person, in one sentence. */
export const defectOutcomes = {
  /** What was acknowledged is on disk, and a workshop must not end for a defect beside it. */
  goesOn: 'What was saved is safe, and you can go on.',
  cannotStart: 'It cannot start.',
} as const;

/** Takes errors that nothing expected: the stack goes to the log file, the person is told once per run. */
export function createDefectReporter(
  ports: DefectPorts,
): (error: unknown, outcome: keyof typeof defectOutcomes) => void {
  let hasTold = false;
  return (error, outcome) => {
    const isLogged = log(ports, error);
    if (hasTold) return;
    hasTold = true;
    const place = isLogged ? ` Details are in ${ports.logFile}.` : '';
    ports.showErrorBox(
      'Demarc met a defect',
      `Something went wrong inside Demarc. ${defectOutcomes[outcome]}${place}`,
    );
  };
}

/** Written at once and not in the background, because the process may be on its way down. */
function log(ports: DefectPorts, error: unknown): boolean {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    appendFileSync(ports.logFile, `${ports.now()} ${text}\n`);
    return true;
  } catch {
    return false;
  }
}
