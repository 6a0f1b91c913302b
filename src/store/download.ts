/** Offers content to the person as a file to keep. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser may start the download after this task; one minute is enough for it to have the content.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
