import { containerHost } from "./containers/host.ts";
import { containerParams } from "./containers/params.ts";
import type { ShareRule } from "./containers/shareRule.ts";
import type { SchedulerEntry } from "./entry.ts";

/** Every container of a node alike. */
const equal: ShareRule = { changed: (containers) => containers.map(() => 1) };

/** Containers with equal shares: what a plain container host does when nobody sets limits. */
export const equalShare: SchedulerEntry = {
  card: {
    id: "equal-share",
    name: "Equal share",
    tagline: "every container alike",
    about:
      "Every app is a container on one device, the devices filled in turn. A container answers its own requests, one batch at a time, and all containers of a device have equal shares of it. Work-conserving, what one leaves goes to the others; otherwise a share is a cap.",
    source: "Default containers of Docker and Kubernetes, the baseline of DQoES (arXiv 2010.12728)",
    params: containerParams,
  },
  create: (params, compiled) => containerHost(params, compiled, { rule: () => equal }),
};
