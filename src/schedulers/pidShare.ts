import type { NumberParam } from "../scenario/schedulerCard.ts";
import { containerHost } from "./containers/host.ts";
import { Listener } from "./containers/listener.ts";
import { containerParams, floorParam, intervalParam } from "./containers/params.ts";
import { PidRule } from "./containers/pidRule.ts";
import type { SchedulerEntry } from "./entry.ts";

const gain = (id: string, label: string, help: string, standard: number): NumberParam => ({
  id,
  kind: "number",
  label,
  help,
  default: standard,
  min: 0,
  max: 10,
});

/** A controller of the textbook for each container. */
export const pidShare: SchedulerEntry = {
  card: {
    id: "pid-share",
    name: "PID share",
    tagline: "a controller per container",
    about:
      "Every container has a PID controller that moves its share by the error of its response time against its target, once an interval and only after an answer. The shares are then scaled to sum to 1 with a floor, so that containers that can't be satisfied press on those that can.",
    source: "Textbook PID in velocity form, made for the comparison",
    params: [
      gain("proportional", "Proportional", "Part of a change in the error that moves the share at once.", 0.3),
      gain("integral", "Integral", "Part of the error that moves the share in every interval.", 0.2),
      gain("derivative", "Derivative", "Part of a bend in the error that moves the share. It amplifies noise.", 0),
      intervalParam,
      floorParam,
      ...containerParams,
    ],
  },
  create(params, compiled) {
    const gains = {
      proportional: params.number("proportional"),
      integral: params.number("integral"),
      derivative: params.number("derivative"),
    };
    const firstMs = params.number("intervalS") * 1000;
    return containerHost(params, compiled, {
      rule: () => new PidRule(gains),
      listener: () => new Listener(firstMs, 0),
      floor: params.number("floor"),
    });
  },
};
