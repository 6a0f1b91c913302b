import { describe, expect, test } from "vitest";
import { loadPolicy, type PolicySession } from "../../../src/policy/session.ts";
import { inLockstep, smallEntrant, untrainedPolicy } from "../../scenarios/learned.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

const features = 4;
const rowsOf = (count: number, from = 0): Float32Array =>
  Float32Array.from({ length: count * features }, (_, i) => Math.sin((i + from * features) * 12.9898) * 2);

async function open(bytes = untrainedPolicy()): Promise<PolicySession> {
  const loaded = await loadPolicy(bytes, "wasm");
  if (!loaded.ok) throw new Error(loaded.reason);
  return loaded.session;
}

describe("a policy's session in Node", () => {
  test("scores a row alike to the last bit, whatever rows stand beside it", async () => {
    const session = await open();
    const whole = await session.score(rowsOf(129), 129);
    const columns = whole.length / 129;
    for (const count of [1, 2, 3, 4, 5, 7, 8, 16, 31, 64])
      for (const from of [0, 1, 17, 65])
        expect(await session.score(rowsOf(count, from), count)).toEqual(
          whole.slice(from * columns, (from + count) * columns),
        );
  });

  test("queues calls that overlap, over all sessions of the thread, and answers each its own", async () => {
    const [one, other] = [await open(), await open()];
    const asked = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? one : other).score(rowsOf(i + 1), i + 1));
    const answers = await Promise.all(asked);
    for (const [i, answer] of answers.entries()) expect(answer).toEqual(await one.score(rowsOf(i + 1), i + 1));
  });

  test("gives replications in lockstep the results of replications one by one", async () => {
    const session = await open();
    const entrant = smallEntrant(oneQueue({ profile: { batch: [1, 4], latencyMs: [1.5, 3] }, durationS: 2 }));
    const score = (request: { rows: Float32Array; count: number }) => session.score(request.rows, request.count);
    const together = await inLockstep(entrant, 3, [0, 1, 2, 3, 4], score);
    const two = await inLockstep(entrant, 3, [0, 1], score);
    const three = await inLockstep(entrant, 3, [2, 3, 4], score);
    expect(together).toEqual([...two, ...three]);
  });

  test("that can't be opened says why", async () => {
    expect(await loadPolicy(new Uint8Array([1, 2, 3]), "wasm")).toMatchObject({ ok: false });
    // Node has no WebGPU.
    expect(await loadPolicy(untrainedPolicy(), "webgpu")).toMatchObject({ ok: false });
    // What failed does not stand in the way of what comes after.
    expect((await open()).provider).toBe("wasm");
  });
});
