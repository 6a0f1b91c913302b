import type { Scenario } from "../scenario/document.ts";
import type { CompiledUtility } from "./compiled.ts";
import { uselessAfterMs } from "./worth.ts";

const FAMILIES = ["product", "exponential", "weighted", "deadline"] as const;

/** The worth function with its constants per app. `accuracies` holds each app's highest. */
export function compileUtility(scenario: Scenario, accuracies: readonly number[]): CompiledUtility {
  const { family, lambda, beta } = scenario.utility;
  const code = FAMILIES.indexOf(family);
  const dMaxMs = scenario.apps.map((app) => scenario.utility.dMaxMs ?? 2 * app.sloMs);
  // A given d0 must stay below an app's own dMax, and the other way round, when only one of the two is given.
  const d0Ms = scenario.apps.map((app, a) => Math.min(scenario.utility.d0Ms ?? 0.5 * app.sloMs, 0.999 * dMaxMs[a]!));
  const useless = scenario.apps.map((app, a) =>
    uselessAfterMs(code, accuracies[a]!, { dMaxMs: dMaxMs[a]!, sloMs: app.sloMs, lambda, beta }),
  );
  return {
    family: code,
    lambda,
    beta,
    d0Ms: Float64Array.from(d0Ms),
    dMaxMs: Float64Array.from(dMaxMs),
    uselessAfterMs: Float64Array.from(useless),
  };
}
