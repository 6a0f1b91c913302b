import { decodeLink, encodeLink } from "../scenario/link.ts";
import { scenarioText } from "../scenario/parse.ts";
import { reportFaults } from "./faults.ts";
import { readScenario } from "./input.ts";

const USAGE = "npm run -s link -- FILE, or npm run -s link -- --decode FRAGMENT";

/** `npm run -s link`: prints the share link's fragment of a file, or with --decode the scenario of a fragment. */
async function main(): Promise<void> {
  const [first, second, ...more] = process.argv.slice(2);
  const decode = first === "--decode";
  const source = decode ? second : first;
  const surplus = decode ? more.length > 0 : second !== undefined;
  if (source === undefined || surplus || (source.startsWith("--") && !decode))
    return reportFaults([{ path: "", message: `Name one file or fragment. Usage: ${USAGE}` }]);
  const scenario = decode ? await decodeLink(source) : await readScenario(source);
  if (!scenario.ok) return reportFaults(scenario.faults);
  process.stdout.write(decode ? scenarioText(scenario.value) : `${await encodeLink(scenario.value)}\n`);
}

await main();
