import { type ContractError, contractError } from '../contract/errors.ts';
import type { ExportFile, ExportFormat, ExportOptions } from '../contract/views.ts';
import { makeNonAttributable } from '../report/non-attributable.ts';
import { renderActionsCsv } from '../report/render-actions-csv.ts';
import { renderCardsCsv } from '../report/render-cards-csv.ts';
import { renderHtml } from '../report/render-html.ts';
import { renderMarkdown } from '../report/render-markdown.ts';
import { type RoomTable, renderRoomTables } from '../report/render-room-tables.ts';
import { buildReport, type Report } from '../report/report-model.ts';
import { assertNever, failure, type Result, success } from '../result.ts';
import { printSession } from '../session/print-session.ts';
import type { Session } from '../session/schema.ts';
import { exportBaseName } from './export-base-name.ts';
import type { PdfWriter } from './ports.ts';
import type { Cancellation } from './running-work.ts';

/** The formats this version writes. The others are in the contract because the command line names them. */
export const writtenFormats = ['html', 'md', 'csv', 'json'] as const satisfies readonly ExportFormat[];

/** What an export needs beyond the session and what was asked for. */
export interface ExportContext {
  /** The moment printed on the report, as `Date.prototype.toISOString` writes it. */
  readonly at: string;
  readonly pdf: PdfWriter;
  /** Left out where nobody can stop it. */
  readonly cancellation?: Cancellation;
}

/**
 * One export of a session as files, each with a name that is safe on every system. The same session, options and
 * moment always give the same bytes.
 */
export async function exportSession(
  session: Session,
  options: ExportOptions,
  context: ExportContext,
): Promise<Result<readonly ExportFile[], ContractError>> {
  const exportedAt = context.at;
  const source = options.nonAttributable ? makeNonAttributable(session) : session;
  const name = exportBaseName(source);
  switch (options.format) {
    case 'html':
      return oneFile(`${name}.html`, 'text/html', renderHtml(buildReport(source, exportedAt)));
    case 'md':
      return oneFile(`${name}.md`, 'text/markdown', renderMarkdown(buildReport(source, exportedAt)));
    case 'json':
      return oneFile(`${name}.session.json`, 'application/json', printSession(source));
    case 'csv': {
      const report = buildReport(source, exportedAt);
      return success(
        [
          { name: 'cards.csv', text: renderCardsCsv(report) },
          { name: 'actions.csv', text: renderActionsCsv(report) },
          ...renderRoomTables(report),
        ].map((table) => tableFile(table, report)),
      );
    }
    case 'xlsx':
    case 'pdf':
    case 'docx':
    case 'ics':
    case 'mermaid':
    case 'yaml':
    case 'svg':
    case 'png':
    case 'zip':
      return failure(
        contractError(
          'unavailable',
          `This version does not write ${options.format}. Choose one of: ${writtenFormats.join(', ')}.`,
        ),
      );
    default:
      return assertNever(options.format);
  }
}

/** The fields of a table are fixed and its first line names them, so the name of the file says what is a rehearsal. */
function tableFile({ name, text }: RoomTable, { cover }: Report): ExportFile {
  return {
    name: cover.isRehearsal ? `rehearsal-${name}` : name,
    mediaType: 'text/csv',
    encoding: 'utf8',
    content: text,
  };
}

function oneFile(
  name: string,
  mediaType: string,
  content: string,
): Result<readonly ExportFile[], ContractError> {
  return success([{ name, mediaType, encoding: 'utf8', content }]);
}
