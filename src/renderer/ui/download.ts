/** Some browsers read the address only after the press has been answered, and a large file takes a while. */
const keptMs = 60_000;

/** A file on its way to the person: text as it is, other bytes as base64. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly encoding: 'utf8' | 'base64';
  readonly content: string;
}

/** Hands a file to the browser, which saves it where it saves everything. */
export function download(file: Download): void {
  const address = URL.createObjectURL(blobOf(file));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}

function blobOf({ mediaType, encoding, content }: Download): Blob {
  if (encoding === 'utf8') return new Blob([content], { type: `${mediaType};charset=utf-8` });
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: mediaType });
}
