import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import { decodeLink } from "../../../src/scenario/link.ts";
import { copyLink } from "../../../src/store/copyLink.ts";
import { small } from "./smallScenario.ts";

const page = "https://a.b/c/";

/** Notes that no packing makes short. */
function withNoise(chars: number): Scenario {
  let state = 1;
  const notes = Array.from({ length: chars }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  }).join("");
  return { ...small, notes };
}

describe("Copy link", () => {
  test("copies an address that opens the scenario", async () => {
    const copied: string[] = [];
    const notice = await copyLink(small, page, async (text) => copied.push(text) > 0);
    expect(notice).toEqual({ kind: "neutral", title: "Link copied." });
    expect(copied[0]?.startsWith(`${page}#s=1.`)).toBe(true);
    expect(await decodeLink(copied[0] ?? "")).toEqual({ ok: true, value: small });
  });

  test("gives the link to copy by hand where the browser refuses", async () => {
    const notice = await copyLink(small, page, async () => false);
    expect(await decodeLink(notice.link ?? "")).toEqual({ ok: true, value: small });
  });

  test("warns of a long link and offers a file", async () => {
    const notice = await copyLink(withNoise(2000), page, async () => true);
    expect(notice).toMatchObject({ kind: "doubt", title: "Link copied.", offersFile: true });
  });

  test("does not copy one that is too long", async () => {
    let copied = false;
    const notice = await copyLink(withNoise(9000), page, async () => {
      copied = true;
      return true;
    });
    expect(notice).toMatchObject({ title: "This scenario is too large for a link.", offersFile: true });
    expect(copied).toBe(false);
  });
});
