import { tritonLoadTests } from "../catalog/tritonLoadTests.ts";
import { reportFaults } from "./faults.ts";
import { loadErrors } from "./goodness/errors.ts";
import { predictCalibrated, predictFromAlone } from "./goodness/prediction.ts";
import { goodnessReport } from "./goodness/report.ts";

/** `npm run -s goodness`: predicts measured load tests of real servers and prints how far off the predictions are. */
function main(): void {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== "--json");
  if (unknown !== undefined) {
    reportFaults([{ path: unknown, message: "is not an option. Usage: npm run -s goodness -- [--json]" }]);
    return;
  }
  const { servers, source, licence, date } = tritonLoadTests;
  const fromAlone = servers.map((server) => predictFromAlone(server));
  const calibrated = servers.map((server) => predictCalibrated(server));
  if (!args.includes("--json")) {
    process.stdout.write(goodnessReport(fromAlone, calibrated));
    return;
  }
  const document = {
    source,
    licence,
    date,
    fromAlone: { errors: loadErrors(fromAlone), servers: fromAlone },
    calibrated: { errors: loadErrors(calibrated), servers: calibrated },
  };
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

main();
