/** Puts a text on the clipboard; false where the browser does not allow it. */
export type WriteClipboard = (text: string) => Promise<boolean>;

/** The browser's clipboard. */
export const toClipboard: WriteClipboard = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byCommand(text);
  }
};

/** The way for pages without clipboard access, such as one opened from a plain http address. */
function byCommand(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
  }
}
