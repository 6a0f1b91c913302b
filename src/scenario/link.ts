import type { Scenario } from "./document.ts";
import { type Checked, fault } from "./fault.ts";
import { MAX_SCENARIO_CHARS, parseScenarioText } from "./parse.ts";
import { withoutDefaults } from "./withoutDefaults.ts";

/** Version of the packing, not of the scenario: `1.` is base64url of raw deflate of JSON without defaults. */
const VERSION = "1";
const MARK = "#s=";

/** From this length on some chat and mail programs cut links; the page says so. Characters of the whole address. */
export const LONG_LINK_CHARS = 1800;
/** From this length on links break in too many places: the page offers a file instead. */
export const TOO_LONG_LINK_CHARS = 8000;

/** The scenario as the fragment of a link, `#s=1.…`, to be put behind the page's address. */
export async function encodeLink(scenario: Scenario): Promise<string> {
  const text = new Blob([JSON.stringify(withoutDefaults(scenario))]);
  const packed = await new Response(text.stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
  return `${MARK}${VERSION}.${base64url(new Uint8Array(packed))}`;
}

/** Whether a fragment claims to be a scenario link, right or wrong. */
export function isLink(fragment: string): boolean {
  return /^#?(?:s=|\d+\.)/.test(fragment);
}

/**
 * Reads a scenario from a whole address, a fragment `#s=1.…` or the bare `1.…`. Nothing is unpacked that does not carry
 * a known version, and never more than a scenario may have, so that a small link can't fill the memory.
 */
export async function decodeLink(link: string): Promise<Checked<Scenario>> {
  const found = /^(?:.*#)?(?:s=)?(\d+)\.([^&]*)$/s.exec(link.trim());
  if (found === null) return fault("", "This is not a scenario link: the part that starts with #s= is missing.");
  const [, version, payload = ""] = found;
  if (version !== VERSION)
    return fault(
      "",
      `This link was made with a newer Inferyard (format ${version}): open it on the page it came from.`,
    );
  const packed = bytesOf(payload);
  const text = packed === null ? null : await inflate(packed);
  if (text === null) return fault("", "This link is cut short or altered: copy it again with Copy link.");
  if (text.length > MAX_SCENARIO_CHARS)
    return fault("", `This link unpacks to more than ${MAX_SCENARIO_CHARS / 1e6} MB, the limit for a scenario.`);
  return parseScenarioText(text);
}

/** Inflated text; longer than the limit (and incomplete) where it would be too large; null where it can't be read. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length <= MAX_SCENARIO_CHARS) continue;
      await reader.cancel();
      return text;
    }
    return text + decoder.decode();
  } catch {
    return null;
  }
}

function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
