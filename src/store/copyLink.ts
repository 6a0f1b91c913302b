import type { Scenario } from "../scenario/document.ts";
import { encodeLink, LONG_LINK_CHARS, TOO_LONG_LINK_CHARS } from "../scenario/link.ts";
import type { Notice } from "./view.ts";

/** Puts a text on the clipboard; false where the browser does not allow it. */
export type WriteClipboard = (text: string) => Promise<boolean>;

/** Copies the scenario's link, `page` being the address without its fragment, and says how it went. */
export async function copyLink(
  scenario: Scenario,
  page: string,
  writeClipboard: WriteClipboard = toClipboard,
): Promise<Notice> {
  const link = page + (await encodeLink(scenario));
  const length = link.length.toLocaleString("en").replaceAll(",", "\u202f");
  if (link.length > TOO_LONG_LINK_CHARS)
    return {
      kind: "doubt",
      title: "This scenario is too large for a link.",
      text: `It would have ${length} characters, and many programs cut links that long. Send it as a file.`,
      offersFile: true,
    };
  if (!(await writeClipboard(link)))
    return { kind: "neutral", title: "The browser did not let the page copy.", text: "Copy the link by hand:", link };
  if (link.length <= LONG_LINK_CHARS) return { kind: "neutral", title: "Link copied." };
  const text = `It has ${length} characters, which some chat and mail programs cut. A file is safer.`;
  return { kind: "doubt", title: "Link copied.", text, offersFile: true };
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byCommand(text);
  }
}

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
