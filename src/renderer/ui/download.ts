/** Some browsers read the address only after the press has been answered, and a large file takes a while. */
const keptMs = 60_000;

/** Hands a file to the browser, which saves it where it saves everything. */
export function download(name: string, mediaType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
