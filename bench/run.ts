import { availableParallelism, loadavg } from 'node:os';
import { type Figure, median } from './figure.ts';
import { firstList, laterList } from './first-list.ts';
import { interactionLatency } from './interaction-latency.ts';
import { packPreview } from './pack-preview.ts';

const figures: Readonly<Record<string, Figure>> = {
  'first-list': firstList,
  'later-list': laterList,
  'pack-preview': packPreview,
  'interaction-latency': interactionLatency,
};

/** Measures the figures that are named, or all of them. They say something on a machine that is otherwise at rest. */
async function bench(names: readonly string[]): Promise<boolean> {
  console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
  let isGood = true;
  for (const [name, figure] of Object.entries(figures)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const values: number[] = [];
    for (let run = 0; run < figure.runs; run += 1) values.push(...[await figure.measure()].flat());
    const reached = figure.of === 'worst' ? Math.max(...values) : median(values);
    isGood &&= reached <= figure.mark;
    console.log(
      `${reached <= figure.mark ? 'reached' : 'MISSED '}  ${name}: ${figure.of} ${Math.round(reached)} ${figure.unit} of ${figure.mark}, ` +
        `median ${Math.round(median(values))}, ${values.length} values\n         ${figure.what}`,
    );
  }
  return isGood;
}

process.exitCode = (await bench(process.argv.slice(2))) ? 0 : 1;
