import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import { decodeLink, encodeLink, isLink } from "../../../src/scenario/link.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import { withoutDefaults } from "../../../src/scenario/withoutDefaults.ts";
import { anyScenario } from "./anyScenario.ts";

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `1.${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
}

async function messageOf(link: string): Promise<string> {
  const decoded = await decodeLink(link);
  return decoded.ok ? "ok" : decoded.faults.map((fault) => fault.message).join("; ");
}

const small: Scenario = {
  version: 1,
  name: "Small",
  seed: 42,
  horizon: { warmupS: 5, durationS: 60 },
  replications: 8,
  onTimeTarget: 0.99,
  fleet: [{ device: "t4", count: 2 }],
  apps: [{ id: "a", sloMs: 100, weight: 1, model: "resnet50", arrivals: { kind: "poisson", ratePerS: 100 } }],
  utility: { family: "product", lambda: 0.5, beta: 1 },
  schedulers: [{ id: "edf" }],
};

describe("a link", () => {
  test("gives back every scenario", async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, async (scenario) => {
        expect(await decodeLink(await encodeLink(scenario))).toEqual({ ok: true, value: scenario });
      }),
    );
  });

  test("is read as a whole address, as a fragment and bare, with white space around it", async () => {
    const fragment = await encodeLink(small);
    expect(fragment).toMatch(/^#s=1\.[A-Za-z0-9_-]+$/);
    for (const form of [
      `https://a.b/c?d=e${fragment}`,
      fragment,
      fragment.slice(1),
      fragment.slice(3),
      ` ${fragment}\n`,
    ])
      expect(await decodeLink(form)).toEqual({ ok: true, value: small });
  });

  test("cut anywhere says so and never gives another scenario", async () => {
    const fragment = await encodeLink(small);
    for (let length = "#s=1.".length; length < fragment.length; length++)
      expect(await messageOf(fragment.slice(0, length))).toContain("cut short");
  });

  test("names what is wrong with one that can't be one", async () => {
    expect(await messageOf("https://a.b/#/gallery/x")).toContain("not a scenario link");
    expect(await messageOf("#s=2.abc")).toContain("newer Inferyard (format 2)");
    expect(await messageOf("#s=1.a!b")).toContain("cut short or altered");
    expect(await messageOf(await pack("no json"))).toContain("not JSON");
    expect(await messageOf(await pack('{"version":1}'))).toContain("is missing");
  });

  test("that unpacks to more than a scenario may have is refused", async () => {
    const bomb = await pack(" ".repeat(60_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await messageOf(bomb)).toContain("more than 5 MB");
  });

  test("is told from other fragments", () => {
    expect(["#s=1.a", "#s=", "1.abc", "#7.abc"].map(isLink)).toEqual([true, true, true, true]);
    expect(["", "#", "#/gallery/x", "#/reset"].map(isLink)).toEqual([false, false, false, false]);
  });
});

describe("a scenario without defaults", () => {
  test("parses to the scenario", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(parseScenario(withoutDefaults(scenario))).toEqual({ ok: true, value: scenario });
      }),
    );
  });

  test("holds nothing that need not be said", () => {
    expect(withoutDefaults(small)).toEqual({
      version: 1,
      name: "Small",
      fleet: small.fleet,
      apps: [{ id: "a", sloMs: 100, model: "resnet50", arrivals: { kind: "poisson", ratePerS: 100 } }],
      schedulers: [{ id: "edf" }],
    });
  });
});
