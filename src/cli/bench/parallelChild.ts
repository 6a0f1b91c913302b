import { timeParallel } from "./parallel.ts";

/** Run as `tsx src/cli/bench/parallelChild.ts THREADS`: prints one measurement as JSON. */
console.log(JSON.stringify(await timeParallel(Number(process.argv[2] ?? 1))));
