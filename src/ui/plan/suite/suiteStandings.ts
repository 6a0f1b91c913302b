import printed from "./standings.json" with { type: "json" };

/**
 * What `npm run -s plan -- --suite --json` prints, kept as it is printed: a suite takes most of a minute, too long to be
 * run behind a chart. To bring it up to date, print it to `standings.json`. A test plans its workloads again and compares;
 * the times are those of the machine that printed it.
 */
export const suiteStandings: SuiteStandings = printed;

/** The part of the printed suite that is shown. */
export interface SuiteStandings {
  readonly app: string;
  readonly seed: number;
  /** How many workloads every planner was given. */
  readonly workloads: number;
  /** What the paper on Harpagon says that others cost, as multiples of its cost. */
  readonly paper: { readonly ratios: { readonly least: number; readonly most: number } };
  readonly rows: readonly SuiteStanding[];
}

/** One planner, or Harpagon with one stage switched. */
export interface SuiteStanding {
  readonly label: string;
  /** Id of the planner. */
  readonly planner: string;
  readonly ablation: boolean;
  /** Multiples of Harpagon's cost over the workloads that both can plan; null where there is none. */
  readonly toHarpagon: { readonly mean: number; readonly worst: number; readonly equal: number } | null;
  /** Workloads without a plan. */
  readonly infeasible: number;
  readonly medianMs: number;
}

/** The command that prints the file. */
export const suiteCommand = "npm run -s plan -- --suite --json";
