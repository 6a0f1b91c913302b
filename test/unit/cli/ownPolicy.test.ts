import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { withOwnPolicy } from "../../../src/cli/ownPolicy.ts";
import { smallEntry, smallSchema, untrainedPolicy } from "../../scenarios/learned.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

const folder = await mkdtemp(join(tmpdir(), "inferyard-policy-"));
afterAll(() => rm(folder, { recursive: true }));

async function given(bytes: Uint8Array, ids: readonly string[]) {
  const path = join(folder, "own.onnx");
  await writeFile(path, bytes);
  return withOwnPolicy(oneQueue({ schedulers: ids.map((id) => ({ id })) }), path, [smallEntry]);
}

describe("a policy of one's own", () => {
  test("is named by its SHA-256 in every scheduler that reads what it reads, and in no other", async () => {
    const found = await given(untrainedPolicy(), ["fifo", "small"]);
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    const [sha256] = [...found.value.own.keys()];
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(found.value.scenario.schedulers).toEqual([{ id: "fifo" }, { id: "small", params: { policy: sha256 } }]);
  });

  test.each([
    ["is no ONNX model", new Uint8Array([255, 1, 2]), ["small"], "the file is not an ONNX model"],
    ["has another version", untrainedPolicy({ ...smallSchema, version: 9 }), ["small"], "version 9"],
    ["is for nobody in the scenario", untrainedPolicy(), ["fifo"], "is for small, which the scenario does not run"],
    ["is for nobody at all", untrainedPolicy({ ...smallSchema, id: "bcedge" }), ["small"], "which no scheduler shows"],
  ])("that %s is refused with a sentence", async (_, bytes, ids, says) => {
    const found = await given(bytes, ids);
    expect(found.ok ? "" : found.faults.map(({ path, message }) => `${path}: ${message}`).join()).toContain(says);
  });

  test("that is not there is refused, and without one nothing changes", async () => {
    const scenario = oneQueue();
    expect(await withOwnPolicy(scenario, join(folder, "none.onnx"))).toMatchObject({ ok: false });
    expect(await withOwnPolicy(scenario, null)).toEqual({ ok: true, value: { scenario, own: new Map() } });
  });
});
