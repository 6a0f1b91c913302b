import type { Plan } from "../planners/plan.ts";
import type { PolicyUse } from "../policy/policies.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Control } from "./control.ts";

/**
 * One figure over replications: its mean and the half-width of its 95 % interval (Student's t; 0 for one replication).
 * null where no replication has a sample, never NaN or 0.
 */
export type Stat = { readonly mean: number; readonly ci95: number } | null;

/** Everything that is measured of one scheduler, over all apps or for one app. Names are public and never renamed. */
export interface Metrics {
  /** Measured requests a second that arrived. */
  readonly offeredRps: Stat;
  /** Measured requests a second that were answered, in time or late. */
  readonly completedRps: Stat;
  /** Measured requests a second that were answered within their SLO. */
  readonly goodputRps: Stat;
  /** Measured requests that a scheduler or a full queue turned away. */
  readonly dropped: Stat;
  /** Measured requests without an answer when the run ended. */
  readonly unfinished: Stat;
  /** Completion − arrival of answered requests, in ms. */
  readonly latencyMs: {
    readonly mean: Stat;
    readonly p50: Stat;
    readonly p95: Stat;
    readonly p99: Stat;
    readonly max: Stat;
  };
  /** Share of measured requests answered within SLO; dropped and unfinished miss. */
  readonly sloAttainment: Stat;
  /** Mean accuracy of the models that answered. */
  readonly accuracy: Stat;
  /** Requests per batch. */
  readonly meanBatch: Stat;
  /** Busy device time ÷ time, over all devices. */
  readonly utilisation: Stat;
  /** US dollars an hour; per app its share by busy device time. */
  readonly costPerHour: Stat;
  /** US dollars per thousand requests answered within SLO. */
  readonly costPer1kGood: Stat;
  /** Wh drawn by busy devices while requests were measured; null where a device has no known power. */
  readonly energyWh: Stat;
  /** Decisions taken in one replication; null per app. */
  readonly decisions: Stat;
  /** Mean time of one decision in µs, by the clock; null per app. */
  readonly decisionUs: Stat;
  readonly utility: {
    /** Mean worth per measured request (Fang et al.), dropped = 0. */
    readonly fang: Stat;
    /** Mean over apps of ln(throughput ÷ (mean latency ÷ SLO)) (BCEdge). */
    readonly bcedge: Stat;
    /** Apps whose mean latency is at or below target, or within 10 % of it (DQoES). */
    readonly satisfiedApps: Stat;
    /** The same apps by DQoES's classes: better than the band, inside it, worse. */
    readonly classes: {
      readonly good: Stat;
      readonly satisfied: Stat;
      readonly bad: Stat;
    };
  };
}

/** Whether a scheduler meets the objectives, decided by 95 % intervals of each app's on-time share. */
export type Standing = "met" | "too-close" | "missed" | "saturated" | "does-not-fit";

/** One scheduler's result, as printed by `sim --json`. */
export interface Run {
  readonly scheduler: string;
  readonly label: string;
  /** false where it could not run at all; `reason` says why. */
  readonly feasible: boolean;
  readonly reason: string | null;
  readonly replications: number;
  /** false where some queue kept growing, so that no steady latency exists. */
  readonly stable: boolean;
  readonly total: Metrics | null;
  readonly apps: { readonly [appId: string]: Metrics };
  readonly devices: readonly {
    readonly id: string;
    readonly device: string;
    readonly utilisation: Stat;
  }[];
  /** What a planner rents; null for other schedulers. */
  readonly plan: Plan | null;
  readonly backend: null | "ort-wasm" | "ort-webgpu";
}

/** The result document: what `sim --json` prints and what the page shows. */
export interface ResultDocument {
  readonly app: string;
  readonly scenario: Scenario;
  readonly runs: readonly Run[];
}

/** Latency of one app (or of all, as multiples of the SLO) as a curve: share of answered requests slower than x. */
export interface TailCurve {
  /** Upper edges in ms, or in multiples of the SLO; ascending. */
  readonly x: Float64Array;
  /** Share of measured requests not answered by x (dropped and unfinished included), 0..1, descending. */
  readonly slower: Float64Array;
}

/** Latency density of one app: answered share per bin of equal ratio. */
export interface Density {
  /** Lower edges in ms, one more than `share`. */
  readonly edgesMs: Float64Array;
  readonly share: Float64Array;
}

/** One app, or all, over time; entry i covers [i, i + 1) × `binS` of simulated time, warm-up included. */
export interface TimeSeries {
  readonly binS: number;
  /** Requests a second by arrival time. */
  readonly offeredRps: Float64Array;
  /** Requests a second answered within SLO, by arrival time. */
  readonly goodputRps: Float64Array;
  /** 95th percentile of latency ÷ SLO by arrival time; NaN where nothing that arrived was answered. */
  readonly p95OfSlo: Float64Array;
  /** Requests in the system at the end of each bin, mean over replications. */
  readonly inSystem: Float64Array;
  /** Half-widths of 95 % intervals over replications (Student's t), bin by bin; NaN below two replications with a sample. */
  readonly ci95: {
    readonly goodputRps: Float64Array;
    readonly p95OfSlo: Float64Array;
    readonly inSystem: Float64Array;
  };
}

/** What the charts of one scheduler draw; per app, and over all apps under the key "". Not part of the document. */
export interface Charts {
  readonly tail: { readonly [appId: string]: TailCurve };
  readonly density: { readonly [appId: string]: Density };
  readonly series: { readonly [appId: string]: TimeSeries };
  /** Answered measured requests per app over all replications, and in total under "": percentiles need 1,000. */
  readonly samples: { readonly [appId: string]: number };
  /** Latency percentiles ÷ SLO over all apps together are not meaningful; per app they are in `Run.apps`. */
  readonly growthRps: number;
}

/** How a run stands against the SLOs: overall, and each app by id, with the interval it was decided on. */
export interface Judgement {
  readonly standing: Standing;
  readonly apps: { readonly [appId: string]: Standing };
}

/**
 * The main metrics by which schedulers are compared, each as `T`: a list of values, a difference. Names are those of
 * `Metrics`; latencies are in ms.
 */
export interface MainMetrics<T> {
  readonly sloAttainment: T;
  readonly goodputRps: T;
  readonly meanMs: T;
  readonly p50Ms: T;
  readonly p99Ms: T;
  readonly accuracy: T;
  readonly fang: T;
  readonly costPerHour: T;
  readonly costPer1kGood: T;
}

/** Values of one metric, entry r from replication r, where every scheduler meets the same arrivals; null without a sample. */
export type PerReplication = readonly (number | null)[];

/** The warm-up that is left out of every metric, beside the one that the series itself asks for. */
export interface Warmup {
  readonly fixedS: number;
  /**
   * Truncation point of MSER-5 in s from the start; a fixed warm-up below it is too short. null where no steady state
   * is to be found: arrivals follow the clock, a queue keeps growing, or the series settles only in its second half.
   */
  readonly mser5S: number | null;
}

/** About how many more replications would do; 0 where there are enough, null where that can't be told or a queue keeps growing. */
export interface MoreReplications {
  /** For intervals of ±5 % of the mean: mean latency and on-time share over all apps. */
  readonly meanLatency: number | null;
  readonly onTime: number | null;
  /** For a standing that is no longer too close to call. */
  readonly standing: number | null;
}

/** What a scheduler's figures rest on. */
export interface Evidence {
  /** Per app, and over all apps under the key "". */
  readonly perReplication: { readonly [appId: string]: MainMetrics<PerReplication> };
  readonly warmup: Warmup;
  readonly more: MoreReplications;
}

/** Per app and module: the longest latency that was planned, and the longest that a request had in any replication. */
export interface Deployment {
  readonly [appId: string]: {
    readonly [moduleId: string]: { readonly plannedMs: number; readonly longestMs: number };
  };
}

/**
 * One scheduler's whole outcome: the public run, how it stands, what its charts draw and what its figures rest on (both
 * null where it did not run), and how it divided devices among containers (null where it does not).
 */
export interface Outcome {
  readonly run: Run;
  readonly judgement: Judgement;
  readonly charts: Charts | null;
  readonly evidence: Evidence | null;
  readonly control: Control | null;
  /** How long requests took in each module of a plan; null for what carries none out. */
  readonly deployment: Deployment | null;
  /** Who answered a learned scheduler; null for every other. */
  readonly policy: PolicyUse | null;
}
