import type { PolicyMetadata } from "./metadata.ts";

/** What stands beside a shipped policy, as `policies/<id>.json`: how it was trained and how it is made again. */
export interface PolicyCard {
  readonly policy: string;
  readonly about: string;
  /** The command that makes the file again, bit for bit. */
  readonly command: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly metadata: PolicyMetadata;
  /** What `score` counts. */
  readonly scoreName: string;
  /** Iteration of the checkpoint that was kept. */
  readonly iteration: number;
  /** Scores of rules that need no learning, on the same scenarios. */
  readonly rivals: readonly { readonly name: string; readonly score: number }[];
  readonly curve: readonly {
    readonly iteration: number;
    readonly steps: number;
    readonly score: number;
    readonly reward: number;
    readonly entropy: number | null;
  }[];
}
