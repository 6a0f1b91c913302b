import { parentPort, workerData } from "node:worker_threads";
import { replicate, type Task } from "../experiment/replication.ts";
import { prepareStudy } from "../experiment/study.ts";
import type { Scenario } from "../scenario/document.ts";

/** A thread of the command line: says that it is ready, then answers each task with its result. */
const scenario: Scenario = workerData;
const study = prepareStudy(scenario);
if (!study.ok) throw new Error("The scenario was checked before this thread was started.");

parentPort?.on("message", (task: Task) => {
  const work = replicate(study.value, task, () => performance.now());
  let piece = work.next();
  while (piece.done !== true) piece = work.next();
  parentPort?.postMessage(piece.value);
});
parentPort?.postMessage("ready");
