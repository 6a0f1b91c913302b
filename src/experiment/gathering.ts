import { Collector } from "./outcome.ts";
import type { ReplicationResult, Task } from "./replication.ts";
import type { Outcome } from "./result.ts";
import type { Study } from "./study.ts";

/** An outcome that is complete, with its scheduler's index into the scenario's. */
export interface Finished {
  readonly index: number;
  readonly outcome: Outcome;
}

/** How far a study has come. */
export interface StudyProgress {
  /** Index of the first scheduler that is not complete, and its replications that are gathered. */
  readonly scheduler: number;
  readonly replications: number;
  /** Complete replications of all schedulers, and how many there will be. */
  readonly done: number;
  readonly total: number;
}

/**
 * Hands out the tasks of a study, scheduler by scheduler, and gathers the results. They may come in any order, from any
 * number of threads: they are held back until their turn, so that every sum is formed in the same order and outcomes
 * are equal to the last bit.
 */
export class Gathering {
  private readonly total: number;
  private readonly early = new Map<number, ReplicationResult>();
  private readonly returned: number[] = [];
  private taken = 0;
  private gathered = 0;
  private collector: Collector;

  constructor(private readonly study: Study) {
    this.total = study.schedulers.length * study.scenario.replications;
    this.collector = this.collectorOf(0);
  }

  get complete(): boolean {
    return this.gathered === this.total;
  }

  get progress(): StudyProgress {
    const { replications } = this.study.scenario;
    const at = this.complete ? this.total - 1 : this.gathered;
    const scheduler = Math.floor(at / replications);
    return {
      scheduler,
      replications: this.gathered - scheduler * replications,
      done: this.gathered + this.early.size,
      total: this.total,
    };
  }

  /** The next task that nobody works on; null when there is none. */
  take(): Task | null {
    const number = this.returned.shift() ?? (this.taken < this.total ? this.taken++ : null);
    if (number === null) return null;
    const { replications } = this.study.scenario;
    return { scheduler: Math.floor(number / replications), replication: number % replications };
  }

  /** Takes a task back that was not done. */
  giveBack(task: Task): void {
    this.returned.push(this.numberOf(task));
  }

  /** Adds the result of a task. @returns the outcomes that are complete with it, in the order of the schedulers */
  add(task: Task, result: ReplicationResult): readonly Finished[] {
    const { replications } = this.study.scenario;
    this.early.set(this.numberOf(task), result);
    const finished: Finished[] = [];
    for (let next = this.early.get(this.gathered); next !== undefined; next = this.early.get(this.gathered)) {
      this.early.delete(this.gathered++);
      this.collector.add(next);
      if (this.gathered % replications !== 0) continue;
      const index = this.gathered / replications - 1;
      finished.push({ index, outcome: this.collector.outcome() });
      if (!this.complete) this.collector = this.collectorOf(index + 1);
    }
    return finished;
  }

  private collectorOf(index: number): Collector {
    const entrant = this.study.schedulers[index];
    if (entrant === undefined) throw new RangeError(`The study has no scheduler ${index}.`);
    return new Collector(this.study.scenario, entrant);
  }

  private numberOf({ scheduler, replication }: Task): number {
    return scheduler * this.study.scenario.replications + replication;
  }
}
