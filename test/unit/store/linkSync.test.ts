import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { decodeLink, encodeLink } from "../../../src/scenario/link.ts";
import type { Address } from "../../../src/store/address.ts";
import { set } from "../../../src/store/changes.ts";
import { startLinkSync } from "../../../src/store/linkSync.ts";
import { createScenarioStore } from "../../../src/store/scenario.ts";
import { createViewStore } from "../../../src/store/view.ts";
import { small } from "./smallScenario.ts";

/** An address bar: `type` is what a person does to it. */
function addressBar(hash: string) {
  const listeners = new Set<() => void>();
  const written: string[] = [];
  let current = hash;
  const type = (next: string) => {
    current = next;
    for (const listener of listeners) listener();
  };
  const address: Address = {
    hash: () => current,
    replace(next) {
      current = next;
      written.push(next);
    },
    go: type,
    onHashChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { address, written, type };
}

const unknownDevice = { ok: false, faults: [{ path: "fleet[0].device", message: "no such device" }] } as const;

async function started(hash: string) {
  const bar = addressBar(hash);
  const scenario = createScenarioStore(small);
  const view = createViewStore();
  const opens = { count: 0 };
  const sync = startLinkSync({
    address: bar.address,
    scenario,
    view,
    fromGallery: async (id) =>
      id === "known"
        ? { ok: true, value: { ...small, name: "From the gallery" } }
        : { ok: false, faults: [{ path: "", message: `no ${id}` }] },
    known: async (read) => (read.ok && read.value.name === "Stranger" ? unknownDevice : read),
    initial: () => small,
    onOpen: () => opens.count++,
  });
  await sync.ready;
  return { ...bar, scenario, view, sync, opens, name: () => scenario.getState().scenario.name };
}

// Packing runs on streams, which fake timers leave alone; only the 300 ms are faked.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const written = async (list: readonly string[], count: number) => {
  await vi.waitUntil(() => list.length >= count, { timeout: 5000, interval: 5 });
};
const idle = async (ms: number) => {
  vi.advanceTimersByTime(ms);
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
};

describe("the address", () => {
  test("is read at the start and not written because of it", async () => {
    const other = { ...small, name: "Linked" };
    const { scenario, written: list, opens } = await started(await encodeLink(other));
    expect(scenario.getState().scenario).toEqual(other);
    expect(opens.count).toBe(1);
    await idle(10_000);
    expect(list).toEqual([]);
  });

  test("is written once, 300 ms after the last change by a person", async () => {
    const { scenario, written: list } = await started("");
    scenario.getState().edit("seed", set({ seed: 1 }));
    await idle(299);
    scenario.getState().edit("seed", set({ seed: 2 }));
    await idle(299);
    expect(list).toEqual([]);
    await idle(1);
    await written(list, 1);
    expect(list).toHaveLength(1);
    expect(await decodeLink(list[0] ?? "")).toEqual({ ok: true, value: { ...small, seed: 2 } });
  });

  test("is followed when a person changes it, which drops a write that was due", async () => {
    const { scenario, written: list, type, name } = await started("");
    scenario.getState().edit("seed", set({ seed: 1 }));
    type(await encodeLink({ ...small, name: "Pasted" }));
    await vi.waitUntil(() => name() === "Pasted", { timeout: 5000, interval: 5 });
    await idle(10_000);
    expect(list).toEqual([]);
    scenario.getState().undo();
    expect(scenario.getState().scenario.seed).toBe(1);
  });

  test("with a bad link is told and loses nothing", async () => {
    const { scenario, view, opens, type } = await started("#s=1.AAAA");
    expect(view.getState().notice).toMatchObject({ kind: "bad", title: "This link was not opened." });
    expect(view.getState().notice?.text).toContain("cut short");
    expect(scenario.getState().scenario).toBe(small);
    expect(opens.count).toBe(0);
    type("#/gallery/unknown");
    await idle(0);
    expect(view.getState().notice?.text).toBe("no unknown");
    expect(scenario.getState().scenario).toBe(small);
  });

  test("with a link to a scenario that names what is not known is told, and what was typed stays", async () => {
    const { scenario, view, type, opens } = await started("");
    scenario.getState().edit("seed", set({ seed: 9 }));
    type(await encodeLink({ ...small, name: "Stranger" }));
    await vi.waitUntil(() => view.getState().notice !== null, { timeout: 5000, interval: 5 });
    expect(view.getState().notice?.text).toBe("fleet[0].device: no such device");
    expect(scenario.getState().scenario.seed).toBe(9);
    expect(opens.count).toBe(0);
  });

  test("opens a scenario of the gallery", async () => {
    const { name, view, opens } = await started("#/gallery/known");
    expect(name()).toBe("From the gallery");
    expect(view.getState().notice).toBeNull();
    expect(opens.count).toBe(1);
  });

  test("with #/reset starts over, empties the history and is cleared", async () => {
    const { scenario, type, address } = await started("");
    scenario.getState().edit("name", set({ name: "Broken" }));
    type("#/reset");
    expect(scenario.getState().scenario).toBe(small);
    expect(scenario.temporal.getState().pastStates).toEqual([]);
    expect(address.hash()).toBe("");
  });

  test("is left alone where it names no scenario, and after the end", async () => {
    const { scenario, sync, written: list, opens } = await started("#results");
    expect(opens.count).toBe(0);
    sync.stop();
    scenario.getState().edit("seed", set({ seed: 3 }));
    await idle(10_000);
    expect(list).toEqual([]);
  });
});

describe("the address of a view", () => {
  const shown = (view: Awaited<ReturnType<typeof started>>["view"]) => view.getState().view;

  test("opens the view with the first scenario, and is not written over", async () => {
    const { view, scenario, opens, written: list } = await started("#/plan");
    expect([shown(view), opens.count]).toEqual(["plan", 0]);
    scenario.getState().edit("seed", set({ seed: 1 }));
    await idle(10_000);
    expect(list).toEqual([]);
  });

  test("gives way to what the address was when Play is seen again and nothing was changed", async () => {
    const { view, type, opens, address } = await started("#/gallery/known");
    type("#/plan");
    expect(shown(view)).toBe("plan");
    type("#/play");
    expect([shown(view), address.hash(), opens.count]).toEqual(["play", "#/gallery/known", 1]);
  });

  test("gives way to the scenario as it was changed meanwhile", async () => {
    const { view, type, scenario, written: list } = await started("#/gallery/known");
    type("#/plan");
    scenario.getState().edit("seed", set({ seed: 7 }));
    await idle(10_000);
    type("#/play");
    await written(list, 1);
    expect(shown(view)).toBe("play");
    const link = await decodeLink(list[0] ?? "");
    expect(link.ok && [link.value.name, link.value.seed]).toEqual(["From the gallery", 7]);
  });

  test("can be gone back from and forward to without losing what was changed", async () => {
    const { view, type, scenario, opens, written: list } = await started("#/gallery/known");
    type("#/plan");
    scenario.getState().edit("seed", set({ seed: 7 }));
    type("#/gallery/known");
    await written(list, 1);
    expect([shown(view), scenario.getState().scenario.seed, opens.count]).toEqual(["play", 7, 1]);
    type("#/plan");
    expect(shown(view)).toBe("plan");
    type(list[0] ?? "");
    expect([shown(view), scenario.getState().scenario.seed, opens.count]).toEqual(["play", 7, 1]);
  });

  test("is left by a link to a scenario, which opens on Play", async () => {
    const { view, type, name } = await started("#/plan");
    type(await encodeLink({ ...small, name: "Shared" }));
    await vi.waitUntil(() => name() === "Shared", { timeout: 5000, interval: 5 });
    expect(shown(view)).toBe("play");
  });

  test.each(["plan", "train"])(
    "may name a scenario of the gallery, which opens on %s, and Play then has its address",
    async (other) => {
      const { view, type, name, opens, address } = await started(`#/${other}/known`);
      expect([shown(view), name(), opens.count, address.hash()]).toEqual([other, "From the gallery", 1, `#/${other}`]);
      type("#/play");
      expect([shown(view), address.hash(), opens.count]).toEqual(["play", "#/gallery/known", 1]);
    },
  );

  test("leads from one view to another and back to Play, whose scenario stays", async () => {
    const { view, type, opens, address } = await started("#/gallery/known");
    type("#/plan");
    type("#/train");
    expect(shown(view)).toBe("train");
    type("#/gallery/known");
    expect([shown(view), address.hash(), opens.count]).toEqual(["play", "#/gallery/known", 1]);
  });

  test("that names no scenario of the gallery is told, and what there is stays", async () => {
    const { view, scenario, opens, address } = await started("#/plan/unknown");
    expect([shown(view), opens.count, address.hash()]).toEqual(["plan", 0, "#/plan"]);
    expect(view.getState().notice?.text).toBe("no unknown");
    expect(scenario.getState().scenario).toBe(small);
  });
});
