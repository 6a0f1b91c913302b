import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inLockstep, ownRowScores, smallEntrant } from "../scenarios/learned.ts";
import { runnable } from "../scenarios/runnable.ts";

const digest = ({ buffer, byteOffset, byteLength }: ArrayBufferView): string =>
  createHash("sha256")
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest("hex");

/** A result as text, long rows of numbers by the digest of their bytes. */
const textOf = (result: unknown): string =>
  JSON.stringify(result, (_, value: unknown) => (ArrayBuffer.isView(value) ? digest(value) : value), 1);

test("replications in lockstep equal replications one by one to the last bit, whatever the scenario", async () => {
  await fc.assert(
    fc.asyncProperty(runnable, fc.integer({ min: 2, max: 4 }), async (scenario, count) => {
      const entrant = smallEntrant(scenario);
      const all = Array.from({ length: count }, (_, replication) => replication);
      const together = await inLockstep(entrant, scenario.seed, all, ownRowScores);
      for (const replication of all) {
        const [alone] = await inLockstep(entrant, scenario.seed, [replication], ownRowScores);
        expect(textOf(together[replication])).toBe(textOf(alone));
      }
    }),
    { numRuns: 50 },
  );
});
