import type { Kernels } from "../learning/kernels/kernels.ts";
import { plainKernels } from "../learning/kernels/plain.ts";
import { simdKernels } from "../learning/kernels/simd.ts";
import { type CourseNews, followCourse } from "../learning/page/followCourse.ts";
import { policyFile } from "../learning/page/policyFile.ts";
import { prepareCourse } from "../learning/page/prepareCourse.ts";
import { createGate } from "./gate.ts";
import { inSlices, messageHop } from "./slices.ts";
import type { TrainerApi, TrainingNews } from "./trainApi.ts";
import { trainingOffers } from "./trainingOffers.ts";

/** A page that draws more often than this only draws. */
const TELL_EVERY_MS = 200;
const ARENA_MIB = 256;

/** The fastest kernels this engine has; all give the same bits. */
function kernelsHere(): Kernels {
  try {
    return simdKernels(ARENA_MIB);
  } catch {
    return plainKernels();
  }
}

/** What the training worker offers, apart from how it is reached. One training at a time; a new one ends the one before. */
export function createTraining(
  makeKernels: () => Kernels = kernelsHere,
  nowMs: () => number = () => performance.now(),
): TrainerApi {
  const hop = messageHop();
  const gate = createGate();
  let latest = 0;
  return {
    offers: () => trainingOffers,
    async train(picks, scenario, shipped, onNews) {
      const mine = ++latest;
      gate.open();
      const prepared = prepareCourse(picks, scenario, shipped);
      if (!prepared.ok) return { kind: "refused", faults: prepared.faults };
      const course = prepared.value;
      const kernels = makeKernels();
      const startMs = nowMs();
      let pausedMs = 0;
      let toldMs = startMs;
      const elapsedS = () => (nowMs() - startMs - pausedMs) / 1000;
      const nothing = (): TrainingNews => ({ rivals: [], points: [], best: null, elapsedS: elapsedS() });
      let news = nothing();
      const listener: (news: TrainingNews) => unknown = onNews;
      const tell = (): unknown => {
        const told = { ...news, elapsedS: elapsedS() };
        news = nothing();
        toldMs = nowMs();
        return listener(told);
      };

      function heard(each: CourseNews): void {
        switch (each.kind) {
          case "rival":
            news = { ...news, rivals: [...news.rivals, each.rival] };
            return;
          case "point":
            news = { ...news, points: [...news.points, { ...each.point, elapsedS: elapsedS() }] };
            return;
          case "improved": {
            const { score, iteration, steps } = each.kept;
            const bytes = policyFile(course, each.kept, kernels.name);
            news = { ...news, best: { bytes, score, iteration, steps, elapsedS: elapsedS() } };
          }
        }
      }

      function* hearing(): Generator<void, true> {
        for (const each of followCourse(course, kernels)) {
          if (each !== null) heard(each);
          yield;
        }
        return true;
      }

      const complete = await inSlices(hearing(), {
        nowMs,
        async hop() {
          await hop();
          if (!gate.isClosed()) return;
          const sinceMs = nowMs();
          tell();
          await gate.pass();
          pausedMs += nowMs() - sinceMs;
        },
        isCancelled: () => latest !== mine,
        afterSlice: () => {
          if (nowMs() - toldMs >= TELL_EVERY_MS) tell();
        },
      });
      // The last news must be there before the end is told.
      await tell();
      return { kind: complete === null ? "cancelled" : "done", elapsedS: elapsedS() };
    },
    pause: gate.close,
    resume: gate.open,
    stop() {
      latest++;
      gate.open();
    },
  };
}
