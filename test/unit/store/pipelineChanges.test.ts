import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appSchema, type Module } from "../../../src/scenario/app.ts";
import { renamedStep, toggledAfter, withoutStep, withStep } from "../../../src/store/pipelineChanges.ts";

/** Pipelines in which every step comes after any earlier ones. */
const pipelines = fc
  .array(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 8 })
  .map((rows): readonly Module[] =>
    rows.map((row, i) => {
      const after = row.slice(0, i).flatMap((yes, k) => (yes ? [`m${k}`] : []));
      return { id: `m${i}`, model: "resnet50", ...(after.length === 0 ? {} : { after }) };
    }),
  );

function isSound(modules: readonly Module[]): boolean {
  const app = { id: "a", sloMs: 100, arrivals: { kind: "poisson", ratePerS: 1 }, modules };
  return appSchema.safeParse(app).success;
}

/** Every pair of steps of which the second comes after the first, directly or not. */
function order(modules: readonly Module[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { id, after = [] } of modules)
    for (const before of after) {
      pairs.add(`${before} ${id}`);
      for (const { id: earlier } of modules) if (pairs.has(`${earlier} ${before}`)) pairs.add(`${earlier} ${id}`);
    }
  return pairs;
}

describe("a pipeline", () => {
  it("stays sound whatever is added, removed, renamed or joined", () => {
    fc.assert(
      fc.property(pipelines, fc.nat(7), fc.nat(7), (modules, i, k) => {
        const step = i % modules.length;
        expect(isSound(withStep(modules, "resnet50"))).toBe(true);
        expect(isSound(renamedStep(modules, step, "other"))).toBe(true);
        if (modules.length > 1) expect(isSound(withoutStep(modules, step))).toBe(true);
        const earlier = modules[k % Math.max(1, step)];
        if (step > 0 && earlier !== undefined) expect(isSound(toggledAfter(modules, step, earlier.id))).toBe(true);
      }),
    );
  });

  it("keeps the order of all other steps when one is taken out", () => {
    fc.assert(
      fc.property(pipelines, fc.nat(7), (modules, i) => {
        const gone = modules[i % modules.length]?.id ?? "";
        const expected = [...order(modules)].filter((pair) => !pair.split(" ").includes(gone));
        expect(new Set(order(withoutStep(modules, i % modules.length)))).toEqual(new Set(expected));
      }),
    );
  });

  it("is as before after joining and parting, or adding and taking out", () => {
    fc.assert(
      fc.property(pipelines, (modules) => {
        expect(withoutStep(withStep(modules, "resnet50"), modules.length)).toEqual(modules);
        const last = modules.length - 1;
        const first = modules[0];
        if (last === 0 || first === undefined) return;
        expect(toggledAfter(toggledAfter(modules, last, first.id), last, first.id)).toEqual(modules);
      }),
    );
  });
});
