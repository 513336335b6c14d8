import type { ExportFile } from '#core/contract/views.ts';

/** The bytes of a file as they belong on disk. */
export function bytesOf(file: Pick<ExportFile, 'encoding' | 'content'>): Uint8Array {
  return Buffer.from(file.content, file.encoding);
}
