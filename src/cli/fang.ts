import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fangArguments } from "./fang/arguments.ts";
import { contestScenarios, playRound, type Round } from "./fang/contest.ts";
import { mean, standings } from "./fang/standings.ts";
import { reportFaults } from "./faults.ts";
import { table } from "./plan/textTable.ts";

/** `npm run -s fang`: the learned scheduler against every rule on random scenarios that training never saw. */
async function main(): Promise<void> {
  const args = fangArguments(process.argv.slice(2));
  if (!args.ok) return reportFaults(args.faults);
  const { scenarios, seed, policy, json } = args.value;
  const own = new Map<string, Uint8Array>();
  let name = "shipped";
  if (policy !== null) {
    const bytes = await readFile(policy);
    name = createHash("sha256").update(bytes).digest("hex");
    own.set(name, bytes);
  }
  const rounds: Round[] = [];
  for (const scenario of contestScenarios(seed, scenarios)) rounds.push(await playRound(scenario, own, name));
  const rows = standings(rounds);
  if (json)
    process.stdout.write(
      `${JSON.stringify({ seed, scenarios, standings: rows, rounds: rounds.map(brief) }, null, 2)}\n`,
    );
  else process.stdout.write(report(rounds, rows));
}

function brief({ scenario, learned, rivals }: Round) {
  const devices = scenario.fleet.reduce((sum, { count }) => sum + count, 0);
  return { name: scenario.name, apps: scenario.apps.length, devices, learned, rivals };
}

function report(rounds: readonly Round[], rows: ReturnType<typeof standings>): string {
  const text = (value: number) => value.toFixed(4);
  const head = ["rule", "utility", "fang-rl ahead by", "± 95 %", "wins"];
  const lines = rows.map(({ id, utility, difference, wins }) => [
    id,
    text(utility),
    text(difference.mean),
    text(difference.ci95),
    `${(100 * wins).toFixed(1)} %`,
  ]);
  return `utility.fang on ${rounds.length} random scenarios that training never saw; fang-rl ${text(mean(rounds.map(({ learned }) => learned)))}\n\n${table([head, ...lines], 1)}`;
}

await main();
