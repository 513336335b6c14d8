import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { type OnConflict, onConflictSchema } from '#core/contract/library-views.ts';
import { exportFormats } from '#core/contract/views.ts';
import { papers, printKinds } from '#core/print/print-kind.ts';
import { scenarioLimits } from '#core/scenario/schema.ts';
import { sessionLimits } from '#core/session/schema.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import type { PrimerInput } from './commands/primer.ts';
import type { ScenarioPrintInput } from './commands/scenario-print.ts';
import type { SessionRehearseInput } from './commands/session-rehearse.ts';
import type { SheetInput } from './read-inputs.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** The commands of `demarc`. Each loads its own modules when it runs, so that `--help` costs nothing. */
export function createProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('demarc')
    .description('Facilitated tabletop workshops on who operates what in a managed cloud service.')
    .version(findApplicationFolder().version)
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (text) => text.trimEnd().split('\n').forEach(terminal.print),
      writeErr: (text) => text.trimEnd().split('\n').forEach(terminal.say),
      outputError: (text, write) => write(usageSentence(text)),
    });

  program
    .command('validate')
    .description('Check scenario files, folders of them, or what matches a pattern.')
    .argument('<file...>', 'scenario files, folders, or patterns in quotes')
    .option('--json', 'print the findings as JSON')
    .action(async (files: string[], options: { json?: true }) => {
      const { validate } = await import('./commands/validate.ts');
      finish(await validate({ files, isJson: options.json === true }, terminal));
    });

  program
    .command('score')
    .description('Score a placements sheet.')
    .requiredOption('--scenario <file>', 'the scenario file', readPath)
    .requiredOption('--placements <file>', 'the sheet, a CSV file', readPath)
    .option('--model <id>', 'the service model that was played; left out, the first')
    .option('--json', 'print all figures as JSON, unrounded')
    .action(async (options: SheetInput & { json?: true }) => {
      const { score } = await import('./commands/score.ts');
      finish(await score({ ...options, isJson: options.json === true }, terminal));
    });

  program
    .command('export')
    .description('Write one export of a session.')
    .argument('<session>', 'a session file, or the id of a session in the data folder')
    .addOption(new Option('--format <format>', 'what to write').choices(exportFormats).makeOptionMandatory())
    .requiredOption('--out <path>', 'the file to write, or the folder for csv', readPath)
    .option('--non-attributable', 'renumber the groups and leave names and notes out')
    .option('--data-dir <folder>', 'the data folder', readPath)
    .addOption(
      new Option('--clock <moment>', 'the moment printed on the report').argParser(readMoment).hideHelp(),
    )
    .action(async (session: string, options: ExportCommandOptions) => {
      const { exportCommand } = await import('./commands/export.ts');
      finish(await exportCommand({ session, ...options }, terminal));
    });

  const session = program.command('session').description('Make session files.');
  session
    .command('new')
    .description('Make a session file from a placements sheet.')
    .requiredOption('--scenario <file>', 'the scenario file', readPath)
    .requiredOption('--placements <file>', 'the sheet, a CSV file', readPath)
    .option('--model <id>', 'the service model that was played; left out, the first')
    .requiredOption('--out <file>', 'the session file to write', readPath)
    .action(async (options: SheetInput & { out: string }) => {
      const { sessionNew } = await import('./commands/session-new.ts');
      finish(await sessionNew(options, terminal));
    });
  session
    .command('rehearse')
    .description('Make a session file of a workshop that invented groups played.')
    .requiredOption('--scenario <file>', 'the scenario file', readPath)
    .requiredOption('--out <file>', 'the session file to write', readPath)
    .option('--groups <number>', 'how many groups are invented', readGroupCount, 4)
    .option('--seed <number>', 'decides how they play', readSeed, 1)
    .option('--model <id>', 'the service model that is played; left out, the first')
    .addOption(
      new Option('--clock <moment>', 'the moment at which it begins').argParser(readMoment).hideHelp(),
    )
    .action(async (options: SessionRehearseInput) => {
      const { sessionRehearse } = await import('./commands/session-rehearse.ts');
      finish(await sessionRehearse(options, terminal));
    });

  const scenario = program.command('scenario').description('Make and print scenarios.');
  scenario
    .command('new')
    .description('Write a scenario to fill in, with comments.')
    .argument('<file>', 'the YAML file to write', readPath)
    .option('--title <title>', 'the title of the scenario')
    .option('--cards <number>', 'how many cards it has', readCardCount, 6)
    .action(async (file: string, options: { title?: string; cards: number }) => {
      const { scenarioNew } = await import('./commands/scenario-new.ts');
      finish(await scenarioNew({ file, ...options }, terminal));
    });
  scenario
    .command('print')
    .description('Write cards, lane headers, handout, form or run sheet as PDF.')
    .argument('<scenario>', 'the scenario file', readPath)
    .addOption(
      new Option('--kind <kind>', 'what to print').choices([...printKinds, 'all']).makeOptionMandatory(),
    )
    .requiredOption('--out <path>', 'the file to write, or the folder for all', readPath)
    .addOption(new Option('--paper <paper>', 'the size of the paper').choices(papers).default('a4'))
    .option('--model <id>', 'the service model whose exercise it is')
    .addOption(
      new Option('--clock <moment>', 'the moment printed on the pages').argParser(readMoment).hideHelp(),
    )
    .action(async (file: string, options: Omit<ScenarioPrintInput, 'scenario'>) => {
      const { scenarioPrint } = await import('./commands/scenario-print.ts');
      finish(await scenarioPrint({ scenario: file, ...options }, terminal));
    });

  program
    .command('primer')
    .description('Write the primer to hand out as PDF, with its answers on the last page.')
    .requiredOption('--out <file>', 'the file to write', readPath)
    .addOption(new Option('--paper <paper>', 'the size of the paper').choices(papers).default('a4'))
    .addOption(
      new Option('--clock <moment>', 'the moment printed on the pages').argParser(readMoment).hideHelp(),
    )
    .action(async (options: PrimerInput) => {
      const { primerCommand } = await import('./commands/primer.ts');
      finish(await primerCommand(options, terminal));
    });

  program
    .command('import')
    .description('Take sessions, scenarios, packs and lists into the data folder.')
    .argument('<file...>', 'session, scenario or pack files, or lists as CSV')
    .addOption(
      new Option('--on-conflict <choice>', 'for a scenario whose id is taken')
        .choices(onConflictSchema.options)
        .default('replace'),
    )
    .option('--data-dir <folder>', 'the data folder', readPath)
    .action(async (files: string[], options: { onConflict: OnConflict; dataDir?: string }) => {
      const { importCommand } = await import('./commands/import.ts');
      const { onConflict, dataDir = null } = options;
      finish(await importCommand({ files, dataFolder: dataDir, onConflict }, terminal));
    });

  program
    .command('pack')
    .description('Put scenarios into one file.')
    .argument('<scenario...>', 'scenario files')
    .requiredOption('--out <file>', 'the pack to write', readPath)
    .option('--name <name>', 'what the pack is called')
    .action(async (files: string[], options: { out: string; name?: string }) => {
      const { packCommand } = await import('./commands/pack.ts');
      finish(await packCommand({ files, ...options }, terminal));
    });

  program
    .command('start')
    .description('Run the app.')
    .addOption(new Option('--host <host>', 'how to run it').choices(['electron', 'browser']))
    .option('--port <number>', 'the port of the browser host; left out, a free one', readPort)
    .option('--data-dir <folder>', 'the data folder', readPath)
    .option('--no-open', 'do not open the default browser')
    .action(async (options: StartCommandOptions) => {
      const { start } = await import('./commands/start.ts');
      finish(await start(options, terminal));
    });

  return program;
}

export interface ExportCommandOptions {
  readonly format: (typeof exportFormats)[number];
  readonly out: string;
  readonly nonAttributable?: true;
  readonly dataDir?: string;
  readonly clock?: string;
}

export interface StartCommandOptions {
  readonly host?: 'electron' | 'browser';
  readonly port?: number;
  readonly dataDir?: string;
  readonly open: boolean;
}

/** Repeats the bytes of a report: its moment is the only thing in it that the session does not fix. */
function readMoment(text: string): string {
  const moment = z.iso.datetime({ precision: 3 }).safeParse(text);
  if (!moment.success) throw new InvalidArgumentError('A moment looks like 2026-03-02T09:00:00.000Z.');
  return moment.data;
}

/** An empty path, such as a variable of the shell that is not set, would mean the current folder. */
function readPath(text: string): string {
  if (text === '') throw new InvalidArgumentError('A path is not empty.');
  return text;
}

function readCardCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,3}$/.test(text) || count < 2 || count > scenarioLimits.controls)
    throw new InvalidArgumentError(`A scenario starts with 2 to ${scenarioLimits.controls} cards.`);
  return count;
}

function readGroupCount(text: string): number {
  const count = Number(text);
  if (!/^\d$/.test(text) || count < 1 || count > sessionLimits.groups)
    throw new InvalidArgumentError(`A workshop has 1 to ${sessionLimits.groups} groups.`);
  return count;
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d{1,10}$/.test(text) || seed > 0xffff_ffff)
    throw new InvalidArgumentError(`A seed is a whole number from 0 to ${0xffff_ffff}.`);
  return seed;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

/** What commander says, as one sentence that ends in a way on. */
function usageSentence(text: string): string {
  const said = text
    .replace(/^error: /, '')
    .trim()
    .replaceAll('\n', ' ')
    .replace(/ \((Did you mean [^)]+\?)\)$/, '. $1');
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return `${/[.!?]$/.test(sentence) ? sentence : `${sentence}.`} Run "demarc help" to see the commands.\n`;
}
