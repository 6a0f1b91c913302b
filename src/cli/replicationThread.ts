import { parentPort, workerData } from "node:worker_threads";
import { prepareStudy } from "../experiment/study.ts";
import type { Task } from "../experiment/task.ts";
import { laneOf } from "../worker/taskLane.ts";
import { askingOf } from "./policyFiles.ts";
import type { ThreadData } from "./threads.ts";

/** A thread of the command line: says that it is ready, then answers each task with its result. */
const { scenario, own }: ThreadData = workerData;
const study = prepareStudy(scenario);
if (!study.ok) throw new Error("The scenario was checked before this thread was started.");

const lane = laneOf(study.value, askingOf(study.value, own), {
  nowMs: () => performance.now(),
  hop: () => Promise.resolve(),
  isCancelled: () => false,
});
parentPort?.on("message", async (task: Task) => parentPort?.postMessage(await lane(task)));
parentPort?.postMessage("ready");
