import { spawnSync } from 'node:child_process';

/** True where poppler-utils is installed, which reads a PDF independently of what wrote it. */
export const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;

/** The text of each page without any white space, because lines break where the page ends them. */
export function pagesOfPdf(bytes: Uint8Array): readonly string[] {
  const { stdout, status } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });
  if (status !== 0) throw new Error('pdftotext does not read this PDF');
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ''));
}
