import { Collector } from "./outcome.ts";
import type { Outcome } from "./result.ts";
import type { Study } from "./study.ts";
import type { DoneTask, Task } from "./task.ts";

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

/** Simulations in memory at once: more hardly make a question cheaper. */
const MOST_TOGETHER = 64;

/**
 * Hands out the tasks of a study, scheduler by scheduler, and gathers the results. They may come in any order, from any
 * number of threads: they are held back until their turn, so that every sum is formed in the same order and outcomes
 * are equal to the last bit.
 */
export class Gathering {
  private readonly total: number;
  private readonly tasks: Task[];
  private readonly early = new Map<number, { readonly task: Task; readonly result: DoneTask }>();
  private gathered = 0;
  private waiting = 0;
  private collector: Collector;

  /** @param threads how many will work: a learned scheduler's replications go out in as many tasks */
  constructor(
    private readonly study: Study,
    threads = 1,
  ) {
    const { replications } = study.scenario;
    this.total = study.schedulers.length * replications;
    this.tasks = study.schedulers.flatMap(({ kind }, scheduler) =>
      tasksOf(scheduler, replications, kind === "asking" ? replicationsTogether(replications, threads) : 1),
    );
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
      done: this.gathered + this.waiting,
      total: this.total,
    };
  }

  /** The next task that nobody works on; null when there is none. */
  take(): Task | null {
    return this.tasks.shift() ?? null;
  }

  /** Takes a task back that was not done: it is the next to go out. */
  giveBack(task: Task): void {
    this.tasks.unshift(task);
  }

  /** Adds the result of a task. @returns the outcomes that are complete with it, in the order of the schedulers */
  add(task: Task, result: DoneTask): readonly Finished[] {
    const { replications } = this.study.scenario;
    this.early.set(this.numberOf(task), { task, result });
    this.waiting += task.count;
    const finished: Finished[] = [];
    for (let next = this.early.get(this.gathered); next !== undefined; next = this.early.get(this.gathered)) {
      this.early.delete(this.gathered);
      this.gathered += next.task.count;
      this.waiting -= next.task.count;
      this.collector.add(next.result);
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

/** Replications that run side by side in one thread, so that every thread has as many. */
export function replicationsTogether(replications: number, threads: number): number {
  return Math.min(MOST_TOGETHER, Math.ceil(replications / threads));
}

function tasksOf(scheduler: number, replications: number, size: number): Task[] {
  return Array.from({ length: Math.ceil(replications / size) }, (_, i) => {
    const replication = i * size;
    return { scheduler, replication, count: Math.min(size, replications - replication) };
  });
}
