import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import type { PrintContent } from '#core/print/print-document.ts';
import { failure, type Result, success } from '#core/result.ts';
import { readPrintFonts } from './print-fonts.ts';

/** As much of the package as this file uses; it is native, so it may be missing on a platform. */
type Engine = Pick<typeof import('@myriaddreamin/typst-ts-node-compiler'), 'NodeCompiler'>;

/** One print as the engine takes it. */
export interface PrintJob {
  readonly kind: PrintContent['kind'];
  /** The document as `encodePrint` writes it. */
  readonly document: string;
}

/** Compiles one print after the other, and holds its thread meanwhile. Throws where a template is wrong. */
export type TypstCompiler = (job: PrintJob) => Promise<Uint8Array>;

const loadPackage = (): Promise<Engine> => import('@myriaddreamin/typst-ts-node-compiler');

/** Prints that many compilations ago are forgotten, so that memory does not grow. */
const keptCompilations = 2;

/**
 * Makes PDFs with Typst: tagged, in British English, and the same bytes for the same document on every machine. The
 * document goes in as data (`sys.inputs`) and never as markup.
 *
 * A character that the font lacks stands as an empty box; such a PDF cannot claim PDF/UA, which the others do.
 *
 * @param templates the folder with one template for each kind of print, and `page.typ`
 */
export async function openTypstCompiler(
  templates: string,
  loadEngine: () => Promise<Engine> = loadPackage,
): Promise<Result<TypstCompiler, ContractError>> {
  const compiler = await openCompiler(templates, loadEngine);
  return compiler.ok ? success((job) => writePdf(compiler.value, templates, job)) : compiler;
}

async function openCompiler(
  templates: string,
  loadEngine: () => Promise<Engine>,
): Promise<Result<NodeCompiler, ContractError>> {
  const fontBlobs = [...(await readPrintFonts())];
  const page = await readFile(join(templates, 'page.typ'), 'utf8');
  try {
    const { NodeCompiler } = await loadEngine();
    const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs }] });
    // Handed over as text, because the engine cannot read from inside an application archive.
    compiler.addSource(join(templates, 'page.typ'), page);
    return success(compiler);
  } catch {
    return failure(
      contractError(
        'unavailable',
        `Demarc cannot print on this machine, because its PDF engine is not made for ${process.platform} ${process.arch}. Print on another machine.`,
      ),
    );
  }
}

async function writePdf(
  compiler: NodeCompiler,
  templates: string,
  { kind, document }: PrintJob,
): Promise<Uint8Array> {
  const mainFileContent = await readFile(join(templates, `${kind}.typ`), 'utf8');
  const compiled = compiler.compile({ mainFileContent, inputs: { document } });
  const { result } = compiled;
  if (result === null) {
    const errors = compiled.takeError();
    const found = errors === null ? [] : compiler.fetchDiagnostics(errors);
    throw new Error(`The template ${kind} does not compile: ${JSON.stringify(found)}`);
  }
  try {
    return compiler.pdf(result, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(result);
  } finally {
    compiler.evictCache(keptCompilations);
  }
}
