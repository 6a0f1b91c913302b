import { containerHost } from "./containers/host.ts";
import { ImprovedRule } from "./containers/improvedRule.ts";
import { Listener } from "./containers/listener.ts";
import { PaperRule } from "./containers/paperRule.ts";
import { containerParams, floorParam, intervalParam } from "./containers/params.ts";
import type { SchedulerEntry } from "./entry.ts";

/** Responses that the work of a container is averaged over: enough to quieten noise, few enough to follow a change. */
const MEMORY = 30;

/** Shares that follow measured response times, on every device by itself. */
export const dqoes: SchedulerEntry = {
  card: {
    id: "dqoes",
    name: "DQoES",
    tagline: "shares follow response times",
    about:
      "Looks at every container's response time against its target. The paper's rule moves a tenth of what the over-served hold to those below target, again and again. The improved rule measures the work of a response, so it knows the share that each target needs: it gives everyone theirs where they fit, and otherwise satisfies as many as it can. The interval between two looks doubles while nothing changes.",
    source:
      "Mao et al., DQoES, arXiv 2010.12728; rule and listener reconstructed, since the paper's formulas could not be read. The improved rule was made here",
    params: [
      {
        id: "rule",
        kind: "choice",
        label: "Rule",
        help: "The paper's steps as reconstructed, or needs computed from measured work.",
        default: "improved",
        options: [
          { value: "paper", label: "the paper's steps" },
          { value: "improved", label: "improved, by need" },
        ],
      },
      intervalParam,
      {
        id: "doublings",
        kind: "number",
        label: "Doublings",
        help: "How often the interval doubles while nothing changes. 0 keeps it fixed.",
        default: 3,
        min: 0,
        max: 16,
        integer: true,
      },
      floorParam,
      {
        id: "alpha",
        kind: "number",
        label: "Band",
        help: "A response time within this part of its target counts as satisfied: α of the paper.",
        default: 0.1,
        min: 0.01,
        max: 0.9,
      },
      {
        id: "beta",
        kind: "number",
        label: "Step",
        help: "Paper's rule: part of what the over-served hold that moves in one step, β. More is faster and overshoots.",
        default: 0.1,
        min: 0.01,
        max: 1,
      },
      {
        id: "epsilon",
        kind: "number",
        label: "Change",
        help: "Paper's rule: a change of surplus or deficit by this part of all targets brings the first interval back.",
        default: 0.05,
        min: 0,
        max: 10,
      },
      {
        id: "freshOnly",
        kind: "flag",
        label: "Fresh answers only",
        help: "Paper's rule: leaves containers alone that have answered nothing since the last look.",
        default: false,
      },
      {
        id: "whenNobodyIsBelow",
        kind: "choice",
        label: "When nobody is below",
        help: "Paper's rule: leave the over-served as they are, or move what they have too much to the loosest target.",
        default: "leave",
        options: [
          { value: "leave", label: "leave the over-served" },
          { value: "free", label: "free what is over-served" },
        ],
      },
      {
        id: "aim",
        kind: "number",
        label: "Aim",
        help: "Improved rule: response time aimed at, as a part of the target, where all targets can be met.",
        default: 0.97,
        min: 0.5,
        max: 1.1,
      },
      {
        id: "margin",
        kind: "number",
        label: "Margin",
        help: "Improved rule: where needs sum to 1 give or take this, all are early or late alike; above, somebody is left out.",
        default: 0.06,
        min: 0,
        max: 0.9,
      },
      {
        id: "admitAt",
        kind: "number",
        label: "Admit at",
        help: "Improved rule: response time, as a part of the target, with which it counts whom it can satisfy.",
        default: 1.03,
        min: 0.5,
        max: 1.5,
      },
      {
        id: "hysteresis",
        kind: "number",
        label: "Hysteresis",
        help: "Improved rule: those already satisfied count cheaper by this part, so that noise changes nobody's place.",
        default: 0.05,
        min: 0,
        max: 0.9,
      },
      {
        id: "guess",
        kind: "number",
        label: "First guess",
        help: "Improved rule: before its first answer, a request counts as this many times what it has used.",
        default: 1.3,
        min: 1,
        max: 10,
      },
      ...containerParams,
    ],
  },
  create(params, compiled) {
    const alpha = params.number("alpha");
    const paper = {
      alpha,
      beta: params.number("beta"),
      epsilon: params.number("epsilon"),
      freshOnly: params.flag("freshOnly"),
      freeSurplus: params.choice("whenNobodyIsBelow") === "free",
    };
    const improved = {
      aim: params.number("aim"),
      margin: params.number("margin"),
      admitAt: params.number("admitAt"),
      hysteresis: params.number("hysteresis"),
      guess: params.number("guess"),
    };
    const byNeed = params.choice("rule") === "improved";
    const firstMs = params.number("intervalS") * 1000;
    const doublings = params.number("doublings");
    return containerHost(params, compiled, {
      rule: () => (byNeed ? new ImprovedRule(improved) : new PaperRule(paper)),
      listener: () => new Listener(firstMs, doublings),
      floor: params.number("floor"),
      memory: MEMORY,
      alpha,
    });
  },
};
