import { planJobs } from "../experiment/planning/job.ts";
import { makePlans, preparePlanning } from "../experiment/planning/planning.ts";
import type { PlanReport } from "../experiment/planning/report.ts";
import type { PlanNews, PlannerApi } from "./planApi.ts";
import { inSlices, messageHop } from "./slices.ts";

const TELL_EVERY_MS = 100;

/** What the plan worker offers, apart from how it is reached. One scenario at a time; a new one ends the one before. */
export function createPlanning(): PlannerApi {
  const hop = messageHop();
  const nowMs = () => performance.now();
  let latest = 0;
  return {
    async plan(scenario, marginPercent, onNews) {
      const mine = ++latest;
      const prepared = preparePlanning(scenario);
      if (!prepared.ok) return { kind: "refused", faults: prepared.faults };
      const startMs = nowMs();
      const elapsedS = () => (nowMs() - startMs) / 1000;
      const jobs = planJobs(marginPercent);
      let toldMs = startMs;
      let made: PlanReport[] = [];
      const tell: (news: PlanNews) => unknown = onNews;
      const tellMade = (): unknown => {
        const reports = made;
        made = [];
        toldMs = nowMs();
        return tell({ kind: "made", reports, elapsedS: elapsedS() });
      };

      function* collecting(plans: ReturnType<typeof makePlans>): Generator<void, true> {
        for (const report of plans) {
          if (report !== null) made.push(report);
          yield;
        }
        return true;
      }

      tell({ kind: "listed", jobs });
      const complete = await inSlices(collecting(makePlans(prepared.value, jobs, nowMs)), {
        nowMs,
        hop,
        isCancelled: () => latest !== mine,
        afterSlice: () => {
          if (nowMs() - toldMs >= TELL_EVERY_MS) tellMade();
        },
      });
      // The last news must be there before the end is told.
      await tellMade();
      return { kind: complete === null ? "cancelled" : "done", elapsedS: elapsedS() };
    },
    make(scenario, job) {
      const prepared = preparePlanning(scenario);
      if (!prepared.ok) return null;
      for (const report of makePlans(prepared.value, [job], nowMs)) if (report !== null) return report;
      return null;
    },
    cancel() {
      latest++;
    },
  };
}
