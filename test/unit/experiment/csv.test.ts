import { expect, test } from "vitest";
import { csvOf } from "../../../src/experiment/csv.ts";
import { resultDocument } from "../../../src/experiment/document.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomesOf } from "../../scenarios/study.ts";

const scenario = oneQueue({
  replications: 2,
  schedulers: [{ id: "fifo", label: 'plain, "old"' }, { id: "edf" }],
});
const document = resultDocument("1.2.3", scenario, outcomesOf(scenario));
const lines = csvOf(document).trimEnd().split("\n");

test("CSV has a row for all apps and one for each app of every scheduler, all of one length", () => {
  expect(lines).toHaveLength(1 + 2 * 2);
  const header = lines[0]?.split(",") ?? [];
  expect(header.slice(0, 5)).toEqual(["scheduler", "label", "app", "replications", "stable"]);
  expect(new Set(header).size).toBe(header.length);
  expect(lines[3]?.split(",")).toHaveLength(header.length);
  expect(lines[4]?.split(",")[2]).toBe("a");
});

test("CSV has the document's own numbers, and quotes what needs it", () => {
  const header = lines[0]?.split(",") ?? [];
  const total = lines[3]?.split(",") ?? [];
  expect(Number(total[header.indexOf("latencyMs.p99")])).toBe(document.runs[1]?.total?.latencyMs.p99?.mean);
  expect(Number(total[header.indexOf("latencyMs.p99.ci95")])).toBe(document.runs[1]?.total?.latencyMs.p99?.ci95);
  expect(lines[1]).toContain('"plain, ""old"""');
});
