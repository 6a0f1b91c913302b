import fc from "fast-check";
import type { ParamValue, SchedulerChoice } from "../../src/scenario/document.ts";
import type { ParamSpec, SchedulerCard } from "../../src/scenario/schedulerCard.ts";

/** A scheduler with some of its parameters chosen anew, each within its card's range. */
export function anyParams(card: SchedulerCard): fc.Arbitrary<SchedulerChoice> {
  const values = Object.fromEntries(card.params.map((spec) => [spec.id, paramValue(spec)]));
  return fc.tuple(fc.record(values), fc.subarray(Object.keys(values))).map(([all, chosen]) => ({
    id: card.id,
    params: Object.fromEntries(Object.entries(all).filter(([id]) => chosen.includes(id))),
  }));
}

function paramValue(spec: ParamSpec): fc.Arbitrary<ParamValue> {
  switch (spec.kind) {
    case "number": {
      // Most of a wide range is beyond what a small scenario can feel.
      const { min, max } = spec;
      const near = Math.min(max, min + 50);
      return spec.integer
        ? fc.oneof(fc.integer({ min, max: near }), fc.integer({ min, max }))
        : fc.oneof(fc.double({ min, max: near, noNaN: true }), fc.double({ min, max, noNaN: true }));
    }
    case "flag":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...spec.options.map((option) => option.value));
    case "policy":
      return fc.constant(spec.default);
    case "list":
      return fc
        .uniqueArray(fc.integer({ min: spec.min, max: Math.min(spec.max, spec.min + 50) }), { maxLength: 4 })
        .map((sizes) => sizes.sort((a, b) => a - b));
  }
}
