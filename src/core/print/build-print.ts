import { formatDay } from '../report/format-moment.ts';
import { assertNever } from '../result.ts';
import type { Scenario } from '../scenario/schema.ts';
import { cardsPrint } from './cards-print.ts';
import { formPrint } from './form-print.ts';
import { handoutPrint } from './handout-print.ts';
import { lanesPrint } from './lanes-print.ts';
import type { PrintContent, PrintDocument } from './print-document.ts';
import type { Paper, PrintKind } from './print-kind.ts';
import { printTexts } from './print-texts.ts';
import { runSheetPrint } from './run-sheet-print.ts';

/**
 * One print of a scenario. The same scenario, kind, paper and moment always give the same document, and only the run
 * sheet says anything about the key.
 *
 * @param printedAt as `Date.prototype.toISOString` writes it
 */
export function buildPrint(
  scenario: Scenario,
  kind: PrintKind,
  paper: Paper,
  printedAt: string,
): PrintDocument {
  return {
    paper,
    title: titleOf(kind, scenario.title),
    printedAt,
    footer: printTexts.footer(scenario.title, scenario.version ?? null, formatDay(printedAt.slice(0, 10))),
    content: contentOf(scenario, kind),
  };
}

function contentOf(scenario: Scenario, kind: PrintKind): PrintContent {
  switch (kind) {
    case 'cards':
      return cardsPrint(scenario);
    case 'lanes':
      return lanesPrint(scenario);
    case 'handout':
      return handoutPrint(scenario);
    case 'form':
      return formPrint(scenario);
    case 'run-sheet':
      return runSheetPrint(scenario);
    default:
      return assertNever(kind);
  }
}

function titleOf(kind: PrintKind, scenario: string): string {
  const texts = kind === 'run-sheet' ? printTexts.runSheet : printTexts[kind];
  return texts.title(scenario);
}
