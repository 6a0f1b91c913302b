import { describe, expect, it } from "vitest";
import { metricsById } from "../../../../../src/ui/results/explain/index.ts";
import { resultsMarkdown } from "../../../../../src/ui/results/export/markdown.ts";
import { contenders, metrics, outcome, scenarioOf, stat } from "../outcomes.ts";

const two = scenarioOf({ Photos: 150 }, ["triton", "edf"]);
const columns = metricsById(["sloAttainment", "latencyMs.p99"]);
const plain = (text: string): string => text.replaceAll("\u202f", " ");

function table(label: string, samples = 10_000): readonly string[] {
  const all = contenders(two, [
    outcome(label, { standing: "met", samples, total: metrics({ sloAttainment: stat(0.996, 0.001) }) }),
    outcome("EDF", { standing: "does-not-fit" }),
  ]);
  return plain(resultsMarkdown(two, all, columns, "")).split("\n");
}

describe("resultsMarkdown", () => {
  it("has the verdict, a row per scheduler as the page writes it, and what it stands on", () => {
    expect(table("Triton")).toEqual([
      expect.stringMatching(/^\*\*Triton meets the SLO: 99\.6 % on time/u),
      "",
      "| Meets SLO | Scheduler | On time, % | p99, ms |",
      "| --- | --- | ---: | ---: |",
      "| Met | Triton | 99.6 ± 0.1 | 60.0 ± < 0.1 |",
      "| Does not fit | EDF | – | – |",
      "",
      expect.stringContaining("seed 42, 8 × 60 s after 5 s warm-up"),
      "",
    ]);
  });

  it("has no percentile that has too few answers", () => {
    expect(table("Triton", 999)).toContain("| Met | Triton | 99.6 ± 0.1 | – |");
  });

  it("keeps the table whole whatever a scheduler is called", () => {
    expect(table("a|b *c*")).toContain("| Met | a\\|b \\*c\\* | 99.6 ± 0.1 | 60.0 ± < 0.1 |");
  });
});
