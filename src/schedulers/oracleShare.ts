import type { Compiled } from "../sim/compiled.ts";
import { containerHost } from "./containers/host.ts";
import { containerParams } from "./containers/params.ts";
import { ALPHA } from "./containers/satisfaction.ts";
import { largestSatisfiable } from "./containers/satisfiable.ts";
import { type Container, needOf, type ShareRule } from "./containers/shareRule.ts";
import { trueWorkMs } from "./containers/trueWork.ts";
import type { SchedulerEntry } from "./entry.ts";

/** Who can't be satisfied keeps this part of an equal share. */
const FLOOR = 0.1;

/** Shares from the profiles themselves: what no controller can beat on the mean, as it need not measure. */
export const oracleShare: SchedulerEntry = {
  card: {
    id: "oracle-share",
    name: "Oracle share",
    tagline: "knows the work, measures nothing",
    about:
      "Knows each container's work k from its profile and gives it k ÷ target while these sum to 1 or less. Otherwise it satisfies as many containers as can be satisfied at all, within a tenth of the target, smallest needs first; the others keep a tenth of an equal share. Exact for one client per container that does not think, and for mean times: noise may take those at the edge out of it.",
    source: "Made for the comparison: an upper bound",
    params: containerParams,
  },
  create: (params, compiled) =>
    containerHost(params, compiled, { rule: () => oracle(compiled, params.choice("variant")), floor: FLOOR }),
};

function oracle(compiled: Compiled, preference: string): ShareRule {
  return {
    changed(containers) {
      const needs = containers.map(({ app, targetMs }) =>
        needOf({ workMs: trueWorkMs(compiled, preference, app, containers.length), targetMs }),
      );
      return divide(containers, needs);
    },
  };
}

/** Needs where they fit; else the largest set that can be satisfied, all of it late by the same part of its targets. */
function divide(containers: readonly Container[], needs: readonly number[]): readonly number[] {
  const sum = needs.reduce((so, need) => so + need, 0);
  if (sum <= 1) return needs;
  const floor = FLOOR / containers.length;
  const { chosen } = largestSatisfiable(
    needs.map((need) => need / (1 + ALPHA)),
    floor,
  );
  // The projection scales what is above the floor, so that the chosen divide what the floors of the others leave.
  return needs.map((need, i) => (chosen[i] ? need : 0));
}
