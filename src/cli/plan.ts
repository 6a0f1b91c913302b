import manifest from "../../package.json" with { type: "json" };
import { applicationsOf } from "../planners/fromScenario.ts";
import { planScenario } from "../planners/planScenario.ts";
import { contestants } from "../planners/suite/contestants.ts";
import type { Coming } from "../planners/suite/onTime.ts";
import { deploymentRow, sampled, tryDeployment } from "../planners/suite/runDeployments.ts";
import { runSuite } from "../planners/suite/runSuite.ts";
import { PAPER_OPTIMAL_SHARE, PAPER_RATIOS, standings } from "../planners/suite/standings.ts";
import { suiteWorkloads } from "../planners/suite/workloads.ts";
import { meanRatePerS } from "../scenario/arrivals.ts";
import { paramsOf } from "../schedulers/entry.ts";
import { reportFaults } from "./faults.ts";
import { readScenario } from "./input.ts";
import { type PlanArguments, planArguments } from "./plan/arguments.ts";
import { choosePlanners } from "./plan/choosePlanners.ts";
import { deploymentReport } from "./plan/deploymentReport.ts";
import { planReport } from "./plan/planReport.ts";
import { suiteCsv, suiteReport } from "./plan/suiteReport.ts";

const app = `inferyard ${manifest.version}`;
const nowMs = (): number => performance.now();

/** `npm run -s plan`: plans a scenario, runs the suite over all planners and ablations, or simulates plans of the suite. */
async function main(): Promise<void> {
  const args = planArguments(process.argv.slice(2));
  if (!args.ok) return reportFaults(args.faults);
  switch (args.value.kind) {
    case "suite":
      return suite(args.value);
    case "simulate":
      return simulate(args.value);
    case "scenario":
      return scenario(args.value);
  }
}

async function scenario({ source, planners, format }: Extract<PlanArguments, { kind: "scenario" }>): Promise<void> {
  const chosen = choosePlanners(planners);
  if (!chosen.ok) return reportFaults(chosen.faults);
  const read = await readScenario(source);
  if (!read.ok) return reportFaults(read.faults);
  const applications = applicationsOf(read.value, meanRatePerS);
  if (!applications.ok) return reportFaults(applications.faults);
  const plans = chosen.value.map((planner) => ({
    planner,
    answer: planScenario(applications.value, planner.create(paramsOf(planner.card, {})), nowMs),
  }));
  const named = plans.map(({ planner, answer }) => ({ planner: planner.card.id, ...answer }));
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify({ app, scenario: read.value, plans: named }, null, 2)}\n`
      : planReport(read.value.name, plans),
  );
}

function suite({ planners, seed, format }: Extract<PlanArguments, { kind: "suite" }>): void {
  const chosen = choosePlanners(planners);
  if (!chosen.ok) {
    reportFaults(chosen.faults);
    return;
  }
  const workloads = suiteWorkloads(seed);
  const taking = contestants.flatMap((contestant) => {
    const entry = chosen.value.find(({ card }) => card.id === contestant.planner);
    return entry === undefined ? [] : [{ contestant, plan: entry.create(paramsOf(entry.card, contestant.params)) }];
  });
  const run = runSuite(workloads, taking, nowMs);
  let step = run.next();
  for (; !step.done; step = run.next())
    if (process.stderr.isTTY)
      process.stderr.write(`\r${Math.floor(100 * step.value)} % of ${workloads.length} workloads `);
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const rows = standings(workloads, step.value);
  if (format === "csv") process.stdout.write(suiteCsv(rows));
  else if (format === "text") process.stdout.write(suiteReport(seed, workloads.length, rows));
  else {
    const paper = { ratios: PAPER_RATIOS, optimalShare: PAPER_OPTIMAL_SHARE };
    process.stdout.write(`${JSON.stringify({ app, seed, workloads: workloads.length, paper, rows }, null, 2)}\n`);
  }
}

/** Workloads whose plans are simulated. */
const SIMULATED_WORKLOADS = 200;
const COMING: readonly Coming[] = ["constant", "poisson"];

function simulate({ planners, seed, format }: Extract<PlanArguments, { kind: "simulate" }>): void {
  const chosen = choosePlanners(planners);
  if (!chosen.ok) {
    reportFaults(chosen.faults);
    return;
  }
  const workloads = sampled(suiteWorkloads(seed), SIMULATED_WORKLOADS);
  const simulated = chosen.value.flatMap(({ card, create }) => {
    const plan = create(paramsOf(card, {}));
    return COMING.map((arrivals) => {
      const trials = workloads.flatMap((workload, i) => {
        if (process.stderr.isTTY)
          process.stderr.write(`\r${card.name}, ${arrivals}: ${i} of ${workloads.length} workloads `);
        return tryDeployment(workload, plan, arrivals, seed) ?? [];
      });
      return { planner: card.id, arrivals, row: deploymentRow(trials) };
    });
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify({ app, seed, workloads: workloads.length, simulated }, null, 2)}\n`
      : deploymentReport(seed, workloads.length, simulated),
  );
}

await main();
