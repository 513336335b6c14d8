import { readFile } from 'node:fs/promises';
import { check, unitReport } from './check.ts';
import { endToEnd, endToEndReport } from './end-to-end.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Everything: the checks, the unit tests and the end-to-end tests, then one line counted from their reports. */
const isChecked = await check();
const isPlayed = await endToEnd([]);
const total = add(await countUnitTests(), await countEndToEndTests());
console.log(`tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = isChecked && isPlayed && total.failed === 0 && total.passed > 0 ? 0 : 1;

async function countUnitTests(): Promise<Count> {
  const report = await readReport(unitReport);
  return {
    passed: numberAt(report, 'numPassedTests'),
    // A test file that does not even load has no tests to fail, so failed files count too.
    failed: Math.max(numberAt(report, 'numFailedTests'), numberAt(report, 'numFailedTestSuites') > 0 ? 1 : 0),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

async function countEndToEndTests(): Promise<Count> {
  const report = await readReport(endToEndReport);
  const stats = typeof report.stats === 'object' && report.stats !== null ? { ...report.stats } : {};
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected'),
    skipped: numberAt(stats, 'skipped'),
  };
}

async function readReport(path: string): Promise<Record<string, unknown>> {
  try {
    const report: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof report === 'object' && report !== null ? { ...report } : {};
  } catch {
    console.log(`There is no report at ${path}.`);
    return {};
  }
}

function numberAt(record: Record<string, unknown>, key: string): number {
  const value = record[key];
  return typeof value === 'number' ? value : 0;
}

function add(left: Count, right: Count): Count {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}
