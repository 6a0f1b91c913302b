/** A container as the rule that divides its node sees it. */
export interface Container {
  readonly app: number;
  readonly targetMs: number;
  /** Its share now. Over the containers of the node, shares sum to 1. */
  readonly share: number;
  /** Mean response time of what it answered since the last look, or when it last answered anything; NaN before that. */
  readonly responseMs: number;
  /** Whether it has answered anything since the last look. */
  readonly fresh: boolean;
  /** Device time in ms that one response takes: its response time at a share of 1. NaN before the first answer. */
  readonly workMs: number;
  /** Device time in ms that the request it works on has used so far. */
  readonly usedMs: number;
}

/** New shares, entry i for container i, and whether the node is settled enough to be looked at less often. */
export interface Division {
  readonly shares: readonly number[];
  readonly stable: boolean;
}

/** What divides one node among its containers; it may remember what it saw. Its shares are projected on sum 1 and floor. */
export interface ShareRule {
  /** Whether a container's first answer is an event of its own; false where absent. */
  readonly eager?: boolean;
  /** Containers came or went, or answered for the first time: `share` holds what `welcome` gave them. */
  changed(containers: readonly Container[], floor: number): readonly number[];
  /** A look at the node; absent for rules that need none. */
  look?(containers: readonly Container[], floor: number): Division;
}

/** Need of a container: the share of its node at which its response time is its target. */
export const needOf = ({ workMs, targetMs }: Pick<Container, "workMs" | "targetMs">): number => workMs / targetMs;
