import { simdKernels } from "../../../../src/learning/kernels/simd.ts";
import { type CourseNews, followCourse } from "../../../../src/learning/page/followCourse.ts";
import type { Picks } from "../../../../src/learning/page/picks.ts";
import { policyFile } from "../../../../src/learning/page/policyFile.ts";
import { type Course, prepareCourse } from "../../../../src/learning/page/prepareCourse.ts";
import type { Checkpoint } from "../../../../src/learning/train.ts";
import { oneQueue } from "../../../scenarios/oneQueue.ts";

/** One queue that larger batches serve better, near what the device can do; short, since it is simulated often. */
export const crowded = oneQueue({
  arrivals: { kind: "poisson", ratePerS: 500 },
  profile: { baseMs: 4, perItemMs: 1, maxBatch: 16 },
  sloMs: 60,
  warmupS: 0.1,
  durationS: 1,
});

/** Two iterations of PPO from nothing. */
export const brief: Picks = {
  scheduler: "fang-rl",
  algorithm: "ppo",
  ground: "scenario",
  start: "nothing",
  seed: 1,
  decisions: 4096,
};

/** A course that must be possible. */
export function courseOf(picks: Picks = brief, shipped: Uint8Array | null = null): Course {
  const course = prepareCourse(picks, crowded, shipped);
  if (!course.ok) throw new Error(course.faults.map(({ message }) => message).join("; "));
  return course.value;
}

/** Everything that a course tells. */
export function followed(course: Course): readonly CourseNews[] {
  return [...followCourse(course, simdKernels())].flatMap((news) => news ?? []);
}

/** The checkpoint that is kept in the end. */
export function keptOf(told: readonly CourseNews[]): Checkpoint {
  const last = told.findLast((news) => news.kind === "improved");
  if (last?.kind !== "improved") throw new Error("Nothing was kept.");
  return last.kept;
}

/** The file of the checkpoint that a course keeps. */
export function fileOf(course: Course, told: readonly CourseNews[]): Uint8Array<ArrayBuffer> {
  return policyFile(course, keptOf(told), "wasm-simd");
}
