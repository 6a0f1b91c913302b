import type { Scenario } from "../scenario/document.ts";
import type { Compiled } from "../sim/compiled.ts";
import { controlOf } from "./control.ts";
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

/** Collects the replications of one scheduler and turns them into its outcome. */
export class Collector {
  private readonly measured: Omit<ReplicationResult, "counts">[] = [];
  private readonly merged: Merged;

  constructor(
    private readonly scenario: Scenario,
    private readonly compiled: Compiled,
  ) {
    this.merged = new Merged(compiled);
  }

  /** Adds one replication. */
  add({ counts, ...figures }: ReplicationResult): void {
    this.measured.push(figures);
    this.merged.add(counts);
  }

  /** The outcome over the replications so far. */
  outcome(scheduler: string, label: string): Outcome {
    const { scenario, compiled, merged, measured } = this;
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
      scheduler,
      label,
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
      plan: null,
      backend: null,
    };
    const log = measured.find(({ control }) => control !== null)?.control ?? null;
    const judgement = judge(apps, scenario.onTimeTarget, growth === 0);
    return {
      run,
      judgement,
      charts: chartsOf(merged, growth),
      evidence: evidenceOf(scenario, { measured, merged, total, apps, judgement }),
      control: log === null ? null : controlOf(scenario, compiled, log),
    };
  }
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
