import { benchLearned } from "./learned.ts";

// Run in a fresh process: a learned scheduler and a number of replications; prints the cost of its decisions as JSON.
console.log(JSON.stringify(await benchLearned(process.argv[2] ?? "", Number(process.argv[3]))));
