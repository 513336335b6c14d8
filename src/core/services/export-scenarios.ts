import { type ContractError, contractError } from '../contract/errors.ts';
import type { ScenarioForm } from '../contract/exchange-views.ts';
import type { ExportFile } from '../contract/views.ts';
import { printPack } from '../pack/print-pack.ts';
import { packFormat } from '../pack/schema.ts';
import { assertNever, failure, type Result, success } from '../result.ts';
import type { ScenarioId } from '../scenario/schema.ts';
import { printShortMap } from '../scenario/short-map.ts';
import type { ScenarioLibrary } from './ports.ts';

/**
 * Scenarios of the library as files, each text as its author wrote it: in one pack, or a file for each. All are there
 * or none is. A scenario that is named twice is taken once.
 *
 * @param today the day as YYYY-MM-DD, for the name of a pack of several
 */
export async function exportScenarios(
  ids: readonly ScenarioId[],
  form: ScenarioForm,
  library: ScenarioLibrary,
  today: string,
): Promise<Result<readonly ExportFile[], ContractError>> {
  const chosen = [...new Set(ids)];
  switch (form) {
    case 'pack':
      return packFile(chosen, library, today);
    case 'yaml':
      return each(chosen, async (id) => {
        const source = await library.source(id);
        return source.ok ? success(textFile(`${id}.yaml`, 'application/yaml', source.value.text)) : source;
      });
    case 'map':
      return each(chosen, async (id) => {
        const scenario = await library.load(id);
        if (!scenario.ok) return scenario;
        return success(textFile(`${id}-map.yaml`, 'application/yaml', printShortMap(scenario.value)));
      });
    default:
      return assertNever(form);
  }
}

async function packFile(
  ids: readonly ScenarioId[],
  library: ScenarioLibrary,
  today: string,
): Promise<Result<readonly ExportFile[], ContractError>> {
  const scenarios = await each(ids, async (id) => {
    const source = await library.source(id);
    return source.ok ? success({ file: source.value.file, text: source.value.text }) : source;
  });
  if (!scenarios.ok) return scenarios;
  const printed = printPack({ format: packFormat, scenarios: [...scenarios.value] });
  if (!printed.ok) return failure(contractError('too-large', printed.error));
  const name = ids.length === 1 ? `${ids[0]}.pack.json` : `Demarc scenarios ${today}.pack.json`;
  return success([textFile(name, 'application/json', printed.value)]);
}

/** What all ids give, in their order, or the first failure. */
async function each<Value>(
  ids: readonly ScenarioId[],
  load: (id: ScenarioId) => Promise<Result<Value, ContractError>>,
): Promise<Result<readonly Value[], ContractError>> {
  const values: Value[] = [];
  for (const id of ids) {
    const value = await load(id);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return success(values);
}

function textFile(name: string, mediaType: string, content: string): ExportFile {
  return { name, mediaType, encoding: 'utf8', content };
}
