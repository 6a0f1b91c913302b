import fc from "fast-check";
import type { Container } from "../../../../src/schedulers/containers/shareRule.ts";

/** A container in the model p = work ÷ share, measured exactly. */
export function container(app: number, targetMs: number, workMs: number, share: number): Container {
  return { app, targetMs, share, responseMs: workMs / share, fresh: true, workMs, usedMs: 0 };
}

/** The same containers with other shares: what the next look sees. */
export function withShares(containers: readonly Container[], shares: readonly number[]): readonly Container[] {
  return containers.map(({ app, targetMs, workMs }, i) => container(app, targetMs, workMs, shares[i] ?? Number.NaN));
}

/** Up to twelve containers on a node that is divided among them equally. */
export const anyNode: fc.Arbitrary<readonly Container[]> = fc
  .array(fc.tuple(fc.integer({ min: 5, max: 100 }), fc.integer({ min: 1, max: 300 })), { minLength: 1, maxLength: 12 })
  .map((made) => made.map(([target, tenths], app) => container(app, target, tenths / 10, 1 / made.length)));
