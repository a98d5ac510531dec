/** Hands the reader a file, as the browser saves downloads. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to save by the time other tasks have had their turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Hands the reader a text file. */
export function saveText(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
