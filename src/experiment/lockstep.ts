import type { AskingScheduler } from "../policy/asking.ts";
import { bestAction, Rows } from "../policy/rows.ts";
import type { Compiled } from "../sim/compiled.ts";
import { type Answer, type View, WAIT } from "../sim/decision.ts";
import { createSimulation, type Simulation } from "../sim/simulation.ts";
import type { AskingEntrant } from "./entrants.ts";
import { type ReplicationResult, resultOf } from "./replication.ts";
import { replicationSeed } from "./seeds.ts";

/** Rows for which a policy's scores are wanted: row-major, count × features. Left as they are until it is answered. */
export interface ScoreRequest {
  readonly rows: Float32Array;
  readonly count: number;
}

/** Decisions without a question in one piece of work: about a millisecond, so that whoever drives it can stop it. */
const DECISIONS_PER_PIECE = 256;

/**
 * Runs replications of a learned scheduler side by side: each to its next question, then all questions in one request.
 * It knows no promise: it yields requests and is given their scores by `next`; between requests it may yield nothing, for
 * a pause. A row's scores do not depend on the rows beside it, so results do not depend on how many run together.
 * @param clockMs reads a clock in ms; used only for `decisionUs`: observing, scoring and acting, per question
 */
export function* lockstep(
  { create, schema, compiled }: AskingEntrant,
  seed: number,
  replications: readonly number[],
  clockMs: () => number,
): Generator<ScoreRequest | undefined, readonly ReplicationResult[], Float32Array | undefined> {
  const sides = replications.map(
    (replication) => new Side(compiled, create(compiled), replicationSeed(seed, replication)),
  );
  const rows = new Rows(schema.features.length, schema.actions.length);
  let askedMs = 0;
  for (let running = sides; running.length > 0; ) {
    for (const side of running) while (side.advance(DECISIONS_PER_PIECE)) yield;
    running = running.filter((side) => side.view !== null);
    if (running.length === 0) break;
    const sinceMs = clockMs();
    rows.clear();
    for (const side of running) side.observe(rows);
    const scores = yield { rows: rows.used(), count: rows.count };
    if (scores === undefined) throw new TypeError("A request for scores was answered with none.");
    for (const side of running) side.act(rows, scores);
    askedMs += clockMs() - sinceMs;
    for (const side of running) side.apply();
  }
  const questionUs = (askedMs * 1000) / sides.reduce((sum, { questions }) => sum + questions, 0);
  return sides.map(({ simulation, questions }) => {
    const decisionUs = questions > 0 ? questionUs : null;
    return resultOf(compiled, simulation.finish(), { decisionUs, longestMs: null, control: null });
  });
}

/** One of the simulations that run side by side. */
class Side {
  /** What it asks about; null while it runs and after its end. */
  view: View | null = null;
  /** How many questions it has asked. */
  questions = 0;
  readonly simulation: Simulation;
  private firstRow = 0;
  private rows = 0;
  private answer: Answer = WAIT;

  constructor(
    compiled: Compiled,
    private readonly scheduler: AskingScheduler,
    seed: number,
  ) {
    this.simulation = createSimulation(compiled, seed, scheduler);
  }

  /** Runs to the next question or the end, over at most `most` decisions. @returns whether neither has come yet */
  advance(most: number): boolean {
    const { simulation, scheduler } = this;
    this.view = null;
    for (let decided = 0; decided < most; decided++) {
      const view = simulation.next();
      if (view === null) return false;
      const alone = scheduler.alone(view);
      if (alone === null) {
        this.view = view;
        return false;
      }
      simulation.apply(alone);
    }
    return true;
  }

  /** Appends what it asks about. */
  observe(rows: Rows): void {
    if (this.view === null) return;
    this.questions++;
    this.firstRow = rows.count;
    this.rows = this.scheduler.observe(this.view, rows);
  }

  /** Takes the best action; it happens with `apply`, which is the simulation's own work. */
  act(rows: Rows, scores: Float32Array): void {
    if (this.view === null) return;
    this.answer = this.scheduler.act(this.view, bestAction(rows, scores, this.firstRow, this.rows));
  }

  apply(): void {
    this.simulation.apply(this.answer);
  }
}
