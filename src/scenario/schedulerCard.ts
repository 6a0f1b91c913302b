/** What every parameter says of itself: enough for an editor, a check and a manual. */
interface ParamBase {
  readonly id: string;
  /** Label in sentence case, as on the page: "Largest batch". */
  readonly label: string;
  /** One sentence: what it does and what more or less of it changes. */
  readonly help: string;
}

/** A number with its range; `unit` is printed after it. `integer` numbers are whole. */
export interface NumberParam extends ParamBase {
  readonly kind: "number";
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  readonly unit?: string;
}

/** Yes or no. */
export interface FlagParam extends ParamBase {
  readonly kind: "flag";
  readonly default: boolean;
}

/** One of several named values. */
export interface ChoiceParam extends ParamBase {
  readonly kind: "choice";
  readonly default: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
  }[];
}

/** Ascending whole numbers, such as preferred batch sizes; may be empty. */
export interface ListParam extends ParamBase {
  readonly kind: "list";
  readonly default: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** A policy file: the one that ships with the scheduler, or a person's own by the SHA-256 of its bytes. */
export interface PolicyParam extends ParamBase {
  readonly kind: "policy";
  readonly default: "shipped";
}

export type ParamSpec = NumberParam | FlagParam | ChoiceParam | ListParam | PolicyParam;

/** A scheduler as people see it: what the picker, the parameter editor and the manual need. Plain data. */
export interface SchedulerCard {
  readonly id: string;
  /** What people read: "Fang heuristic". */
  readonly name: string;
  /** Second line in the ledger: "smallest batch that keeps up". */
  readonly tagline: string;
  /** Two or three sentences: how it decides, and where the rule comes from. */
  readonly about: string;
  /** The paper or document the rule comes from, and whether it is read there or reconstructed. */
  readonly source: string;
  readonly params: readonly ParamSpec[];
}
