/** A group of equal machines that run one batch size, as the result document writes it. */
export interface PlanTuple {
  readonly device: string;
  readonly batch: number;
  /** Time of one batch. */
  readonly durationMs: number;
  /** Machines rented; a fraction is a machine that is paid for that part of the time. */
  readonly machines: number;
  /** Requests and dummy requests a second that the group takes. */
  readonly ratePerS: number;
}

/** One module's share of a plan. */
export interface PlanModule {
  /** Latency the module may take; the budgets along every path sum to at most the app's SLO. */
  readonly budgetMs: number;
  /** Longest latency of a request here by the planner's own formula; at most the budget. */
  readonly worstCaseMs: number;
  /** Mean rate of real requests. */
  readonly ratePerS: number;
  /** Dummy requests a second, which cost work and count nowhere. */
  readonly dummyPerS: number;
  /** In the order in which the dispatcher offers batches to the groups. */
  readonly tuples: readonly PlanTuple[];
}

/** A plan as the result document and `plan --json` print it: per app (by id) its modules (by id). */
export interface Plan {
  readonly costPerHour: number;
  /** Time the planner took by the clock. */
  readonly runtimeMs: number;
  readonly apps: Readonly<Record<string, { readonly modules: Readonly<Record<string, PlanModule>> }>>;
}
