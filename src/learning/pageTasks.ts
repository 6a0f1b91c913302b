import { bcedgePageTask } from "./bcedge/pageTask.ts";
import { fangPageTask } from "./fang/pageTask.ts";
import type { PageTask } from "./page/pageTask.ts";

/** Every learned scheduler that can be trained on the page. A new one is a page task beside its recipe and a line here. */
export const pageTasks: readonly PageTask[] = [fangPageTask, bcedgePageTask];
