import type { Scenario } from "../scenario/document.ts";
import { encodeLink, LONG_LINK_CHARS, TOO_LONG_LINK_CHARS } from "../scenario/link.ts";
import { toClipboard, type WriteClipboard } from "./clipboard.ts";
import type { Notice } from "./view.ts";

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
