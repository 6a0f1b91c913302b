import type { Rows } from "../policy/rows.ts";
import type { Environment, Step } from "./environment.ts";

/** One simulation as a decision process, from its first choice on. After a step that ended it nothing may be asked of it. */
export type Episode = Environment;

/** An environment that is one episode after another. */
export class Episodes implements Environment {
  private episode: Episode;

  /** @param next begins the next episode */
  constructor(private readonly next: () => Episode) {
    this.episode = next();
  }

  observe(rows: Rows): number {
    return this.episode.observe(rows);
  }

  step(action: number, out: Step): void {
    this.episode.step(action, out);
    if (out.ended) this.episode = this.next();
  }
}
