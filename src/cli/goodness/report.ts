import { type Errors, type LoadErrors, loadErrors } from "./errors.ts";
import type { Prediction } from "./prediction.ts";

/** The errors of each server and of all as Markdown tables, one for each way of predicting. */
export function goodnessReport(fromAlone: readonly Prediction[], calibrated: readonly Prediction[]): string {
  return [
    "From the rows of a single client alone:",
    "",
    ...table(fromAlone, false),
    "",
    `Scaled by one row, that of ${calibrated[0]?.calibrationClients} clients, which is left out:`,
    "",
    ...table(calibrated, true),
    "",
  ].join("\n");
}

function table(predictions: readonly Prediction[], scaled: boolean): readonly string[] {
  const heads = ["server", "rows", "throughput: median", "p90", "worst", "mean latency: median", "p90", "worst"];
  const line = (label: string, errors: LoadErrors, slowDown: string): string =>
    cells([
      label,
      String(errors.itemsPerS.rows),
      ...shares(errors.itemsPerS),
      ...shares(errors.latencyMs),
      ...(scaled ? [slowDown] : []),
    ]);
  return [
    cells([...heads, ...(scaled ? ["service times ×"] : [])]),
    cells(["---", ...Array.from({ length: scaled ? 8 : 7 }, () => "--:")]),
    ...predictions.map((one) => line(one.server.name, loadErrors([one]), one.slowDown.toFixed(2))),
    line("**all**", loadErrors(predictions), ""),
  ];
}

const cells = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;

const shares = ({ median, p90, worst }: Errors): readonly string[] =>
  [median, p90, worst].map((share) => `${(100 * share).toFixed(1)} %`);
