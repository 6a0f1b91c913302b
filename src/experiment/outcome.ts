import type { Scenario } from "../scenario/document.ts";
import type { Compiled } from "../sim/compiled.ts";
import type { SimulationRecord } from "../sim/record.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { interval } from "./interval.ts";
import { judge } from "./judge.ts";
import { Merged } from "./merge.ts";
import { arrivedPerBin, growthRps, inSystemPerBin, sustainedGrowthRps } from "./queueGrowth.ts";
import type { Charts, Outcome, Run } from "./result.ts";
import { seriesOf } from "./seriesCharts.ts";
import { summarise } from "./summary.ts";
import { appDensity, appTail, overallTail } from "./tailCharts.ts";

/** Collects the replications of one scheduler and turns them into its outcome. */
export class Collector {
  private readonly totals: Figures[] = [];
  private readonly apps: (readonly Figures[])[] = [];
  private readonly utilisations: Float64Array[] = [];
  private readonly slopes: (readonly number[])[] = [];
  private readonly merged: Merged;

  constructor(
    private readonly scenario: Scenario,
    private readonly compiled: Compiled,
  ) {
    this.merged = new Merged(compiled);
  }

  /** Adds one replication; `decisionUs` is the mean time of a decision by the clock, null where none was timed. */
  add(record: SimulationRecord, decisionUs: number | null): void {
    const { compiled } = this;
    const figures = figuresOf(compiled, record, decisionUs);
    this.totals.push(figures.total);
    this.apps.push(figures.apps);
    const windowMs = compiled.windowEndMs - compiled.warmupMs;
    this.utilisations.push(record.deviceBusyMs.map((ms) => ms / windowMs));
    const arrived = arrivedPerBin(compiled, record);
    const inSystem = inSystemPerBin(compiled, record, arrived);
    this.slopes.push(growthRps(compiled, inSystem));
    this.merged.add(record, arrived, inSystem);
  }

  /** The outcome over the replications so far. */
  outcome(scheduler: string, label: string): Outcome {
    const { compiled, merged } = this;
    const apps = Object.fromEntries(
      compiled.appIds.map((id, app) => [id, summarise(this.apps.map((replication) => replication[app]!))]),
    );
    const windowS = (compiled.windowEndMs - compiled.warmupMs) / 1000;
    const offeredRps = compiled.appIds.map((id) => apps[id]?.offeredRps?.mean ?? 0);
    const growth = sustainedGrowthRps(this.slopes, offeredRps, windowS);
    const run: Run = {
      scheduler,
      label,
      feasible: true,
      reason: null,
      replications: this.totals.length,
      stable: growth === 0,
      total: summarise(this.totals),
      apps,
      devices: compiled.deviceIds.map((id, device) => ({
        id,
        device: compiled.groupDevice[compiled.groupOf[device]!] ?? id,
        utilisation: interval(this.utilisations.map((replication) => replication[device]!)),
      })),
      plan: null,
      backend: null,
    };
    return {
      run,
      judgement: judge(apps, this.scenario.onTimeTarget, growth === 0),
      charts: chartsOf(merged, growth),
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
