import { wrap } from "comlink";
import type { Asked } from "./ask.worker.ts";

/** Hands the worker to the test, which calls it from outside. */
Object.assign(window, {
  asked: wrap<Asked>(new Worker(new URL("./ask.worker.ts", import.meta.url), { type: "module" })),
});
