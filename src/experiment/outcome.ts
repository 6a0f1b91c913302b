import type { PolicyUse } from "../policy/policies.ts";
import type { Scenario } from "../scenario/document.ts";
import { controlOf } from "./control.ts";
import { deploymentOf } from "./deployment.ts";
import type { Entrant } from "./entrants.ts";
import { evidenceOf } from "./evidence.ts";
import { interval } from "./interval.ts";
import { judge } from "./judge.ts";
import { Merged } from "./merge.ts";
import { sustainedGrowthRps } from "./queueGrowth.ts";
import type { ReplicationResult } from "./replication.ts";
import type { Charts, Outcome, Run } from "./result.ts";
import { seriesOf } from "./seriesCharts.ts";
import { summarise } from "./summary.ts";
import { appDensity, appTail, overallTail } from "./tailCharts.ts";
import type { DoneTask } from "./task.ts";

/** Collects the replications of one scheduler and turns them into its outcome. */
export class Collector {
  private readonly measured: Omit<ReplicationResult, "counts">[] = [];
  private readonly merged: Merged;
  private unfit: string | null;
  private policy: PolicyUse | null = null;

  constructor(
    private readonly scenario: Scenario,
    private readonly entrant: Entrant,
  ) {
    this.merged = new Merged(entrant.compiled);
    this.unfit = entrant.unfit;
  }

  /** Adds the replications of one task. */
  add(task: DoneTask): void {
    if (task.kind === "unfit") {
      this.unfit = task.reason;
      return;
    }
    this.policy ??= task.policy;
    for (const { counts, ...figures } of task.results) {
      this.measured.push(figures);
      this.merged.add(counts);
    }
  }

  /** The outcome over the replications so far. */
  outcome(): Outcome {
    const { scenario, entrant, merged, measured, unfit, policy } = this;
    if (unfit !== null) return unfitOutcome(entrant, unfit);
    const { compiled, plan } = entrant;
    const total = summarise(measured.map((replication) => replication.total));
    const apps = Object.fromEntries(
      compiled.appIds.map((id, app) => [id, summarise(measured.map((replication) => replication.apps[app]!))]),
    );
    const growth = sustainedGrowthRps(
      compiled,
      measured.map(({ growthRps }) => growthRps),
      compiled.appIds.map((id) => apps[id]?.offeredRps?.mean ?? 0),
    );
    const run: Run = {
      scheduler: entrant.id,
      label: entrant.label,
      feasible: true,
      reason: null,
      replications: measured.length,
      stable: growth === 0,
      total,
      apps,
      devices: compiled.deviceIds.map((id, device) => ({
        id,
        device: compiled.groupDevice[compiled.groupOf[device]!] ?? id,
        utilisation: interval(measured.map(({ utilisation }) => utilisation[device]!)),
      })),
      plan,
      backend: policy === null ? null : `ort-${policy.provider}`,
    };
    const longest = measured.flatMap(({ longestMs }) => longestMs ?? []);
    const log = measured.find(({ control }) => control !== null)?.control ?? null;
    const judgement = judge(apps, scenario.onTimeTarget, growth === 0);
    return {
      run,
      judgement,
      charts: chartsOf(merged, growth),
      evidence: evidenceOf(scenario, { measured, merged, total, apps, judgement }),
      control: log === null ? null : controlOf(scenario, compiled, log),
      deployment: plan === null ? null : deploymentOf(scenario, plan, longest),
      policy,
    };
  }
}

/** The outcome of a planner that has no plan, or of a learned scheduler without its policy: the reason, and no figures. */
function unfitOutcome({ id, label, compiled }: Entrant, reason: string): Outcome {
  const standing = "does-not-fit" as const;
  return {
    run: {
      scheduler: id,
      label,
      feasible: false,
      reason,
      replications: 0,
      stable: true,
      total: null,
      apps: {},
      devices: [],
      plan: null,
      backend: null,
    },
    judgement: { standing, apps: Object.fromEntries(compiled.appIds.map((app) => [app, standing])) },
    charts: null,
    evidence: null,
    control: null,
    deployment: null,
    policy: null,
  };
}

function chartsOf(merged: Merged, growth: number): Charts {
  const { appIds } = merged.compiled;
  const all = appIds.map((_, app) => app);
  const perApp = <T>(make: (app: number) => T): { readonly [appId: string]: T } =>
    Object.fromEntries(appIds.map((id, app) => [id, make(app)]));
  return {
    tail: { ...perApp((app) => appTail(merged, app)), "": overallTail(merged) },
    density: perApp((app) => appDensity(merged, app)),
    series: { ...perApp((app) => seriesOf(merged, [app])), "": seriesOf(merged, all) },
    samples: {
      ...perApp((app) => merged.completed[app]!),
      "": all.reduce((sum, app) => sum + merged.completed[app]!, 0),
    },
    growthRps: growth,
  };
}
