import { containerHost } from "./containers/host.ts";
import { containerParams } from "./containers/params.ts";
import type { ShareRule } from "./containers/shareRule.ts";
import type { SchedulerEntry } from "./entry.ts";

/** Shares in proportion to 1 ÷ target. */
const byTarget: ShareRule = { changed: (containers) => containers.map(({ targetMs }) => 1 / targetMs) };

/** Containers weighted by their targets alone: the obvious thing to try before measuring anything. */
export const targetProportional: SchedulerEntry = {
  card: {
    id: "target-proportional",
    name: "Share by target",
    tagline: "tight targets weigh more",
    about:
      "Containers as under equal share, but a container's share is in proportion to 1 ÷ its target. It measures nothing: a small model with a tight target gets more than it needs, a large one with a loose target less.",
    source: "Made for the comparison",
    params: containerParams,
  },
  create: (params, compiled) => containerHost(params, compiled, { rule: () => byTarget }),
};
