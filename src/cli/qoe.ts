import { reportFaults } from "./faults.ts";
import { qoeArguments } from "./qoe/arguments.ts";
import { ruleFigures } from "./qoe/distribution.ts";
import { draw } from "./qoe/draw.ts";
import { presetDocument } from "./qoe/presets.ts";
import { qoeReport } from "./qoe/report.ts";
import { rules, trial } from "./qoe/trial.ts";

/**
 * `npm run -s qoe`: random draws of containers under every rule that divides a node, and how many targets each meets; or
 * with --scenario the document of one of DQoES's workloads.
 */
function main(): void {
  const wanted = qoeArguments(process.argv.slice(2));
  if (!wanted.ok) {
    reportFaults(wanted.faults);
    return;
  }
  const { draws, seed, work, thinkS, json, scenario } = wanted.value;
  if (scenario !== null) {
    process.stdout.write(`${JSON.stringify(presetDocument(scenario), null, 2)}\n`);
    return;
  }
  const trials = Array.from({ length: draws }, (_, i) => trial(draw(seed, i, work), seed + i, thinkS));
  if (!json) {
    process.stdout.write(qoeReport(trials));
    return;
  }
  const figures = rules.map((rule, i) => ({ ...rule, ...ruleFigures(trials, i) }));
  process.stdout.write(`${JSON.stringify({ draws, seed, work, thinkS, rules: figures, trials }, null, 2)}\n`);
}

main();
