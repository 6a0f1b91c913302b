import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { simdKernels } from "../learning/kernels/simd.ts";
import { reportFaults } from "./faults.ts";
import { trainArguments } from "./train/arguments.ts";
import { makePolicy } from "./train/makePolicy.ts";

/** What decides a policy's bits, besides the seed. */
const SOURCES = ["src/learning", "src/policy", "src/sim", "src/schedulers", "src/catalog"];
const ARENA_MIB = 256;

/** `npm run -s train`: makes a policy file and its card. The same seed and source give the same file, bit for bit. */
async function main(): Promise<void> {
  const args = trainArguments(process.argv.slice(2));
  if (!args.ok) return reportFaults(args.faults);
  const { recipe, seed, out, iterations, revision } = args.value;
  const asked = iterations === null ? recipe : { ...recipe, iterations };
  const made = makePolicy(asked, simdKernels(ARENA_MIB), seed, revision ?? sourceRevision(), ({ point, improved }) => {
    if (point.score === null) return;
    const entropy = point.entropy === null ? "" : `, entropy ${point.entropy.toFixed(3)}`;
    const kept = improved === null ? "" : ", kept";
    process.stderr.write(
      `iteration ${point.iteration}, ${point.steps} decisions: ${recipe.scoreName} ${point.score.toFixed(4)}${entropy}${kept}\n`,
    );
  });
  await writeFile(out, made.file);
  await writeFile(out.replace(/(\.onnx)?$/, ".json"), `${JSON.stringify(made.card, null, 2)}\n`);
  const rivals = made.card.rivals.map(({ name, score }) => `${name} ${score.toFixed(4)}`).join(", ");
  process.stdout.write(
    `${out}: ${made.file.length} bytes, SHA-256 ${made.card.sha256}\n${recipe.scoreName}: ${made.card.metadata.validation.toFixed(4)}; ${rivals}\n`,
  );
}

/** The last commit that changed what decides a policy, or nothing outside a checkout. */
function sourceRevision(): string {
  try {
    return execFileSync("git", ["log", "-1", "--format=%h", "--", ...SOURCES], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
}

await main();
