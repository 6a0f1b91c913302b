import type { PlanJob } from "../../../experiment/planning/job.ts";
import type { PlanReport } from "../../../experiment/planning/report.ts";
import type { ParamValue } from "../../../scenario/document.ts";
import { money } from "../../parts/numbers.ts";
import { isSameCost } from "../plannerRow.ts";
import { type StageWords, stageWords } from "./stageWords.ts";

/** One of Harpagon's stages with what is known of the plan without it. */
export interface Stage extends StageWords {
  /** Key of its ablation. */
  readonly key: string;
  readonly job: PlanJob;
  /** null while the plan without it is not made. */
  readonly report: PlanReport | null;
}

/** Every stage, in the order of the jobs. */
export function stagesOf(jobs: readonly PlanJob[], reports: ReadonlyMap<string, PlanReport>): readonly Stage[] {
  return jobs
    .filter(({ kind }) => kind === "ablation")
    .map((job) => ({ ...stageWords(job.label), key: job.key, job, report: reports.get(job.key) ?? null }));
}

/**
 * The stages that are off after one was switched. Two that change the same parameter can't both be off: the later one
 * takes the other's place.
 */
export function switched(stages: readonly Stage[], off: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(off);
  if (next.delete(key)) return next;
  const changes = paramsOf(stages, new Set([key]));
  const clashes = (stage: Stage): boolean =>
    Object.keys(stage.job.params).some((id) => id !== "margin" && id in changes);
  for (const stage of stages) if (clashes(stage)) next.delete(stage.key);
  return next.add(key);
}

/** Harpagon's parameters with these stages off. */
export function paramsOf(stages: readonly Stage[], off: ReadonlySet<string>): Readonly<Record<string, ParamValue>> {
  return Object.assign({}, ...stages.filter(({ key }) => off.has(key)).map(({ job }) => job.params));
}

/** The stages that earn most first, once all are known; until then in their own order, so that rows don't move. */
export function byEarning(stages: readonly Stage[], harpagonPerHour: number | null): readonly Stage[] {
  if (stages.some(({ report }) => report === null)) return stages;
  const earns = (stage: Stage): number => {
    if (stage.report?.answer.plan === null) return Number.MAX_VALUE;
    return earnsNothing(stage, harpagonPerHour) ? 0 : (stage.report?.earnsPerHour ?? 0);
  };
  return [...stages].sort((a, b) => earns(b) - earns(a));
}

/** Whether a plan without the stage costs the same, or is not made yet. */
export function earnsNothing({ report }: Stage, harpagonPerHour: number | null): boolean {
  if (report === null) return true;
  const cost = report.answer.plan?.costPerHour ?? null;
  return cost !== null && harpagonPerHour !== null && isSameCost(cost, harpagonPerHour);
}

/** What a stage earns, as a sentence ends: "earns $0.18 an hour". */
export function earningWords(stage: Stage, harpagonPerHour: number | null): string {
  const { report, plural } = stage;
  const verb = (singular: string): string => (plural ? singular.slice(0, -1) : singular);
  if (report === null) return "not planned yet";
  if (report.answer.plan === null) return "no plan without";
  const earns = report.earnsPerHour;
  if (earns === null) return "no plan with it";
  if (earnsNothing(stage, harpagonPerHour)) return `${verb("earns")} nothing here`;
  return earns > 0 ? `${verb("earns")} ${money(earns)} an hour` : `${verb("costs")} ${money(-earns)} an hour`;
}
