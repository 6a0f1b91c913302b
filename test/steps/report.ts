import { z } from "zod";
import type { Tally } from "./step.ts";

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** A tally with a sentence for each failure that the runner's own output may not show as one. */
export interface ReadReport extends Tally {
  readonly notes: readonly string[];
}

/**
 * Counts the tests in a report of Vitest's JSON reporter (`undefined` if none was written).
 *
 * Only a test that ran and held is passed: a skipped test is a failure, and so is a file that broke before its tests
 * ran. An exit code other than 0 that no test explains (no file found, an error outside every test) counts as one.
 */
export function readReport(json: string | undefined, exitCode: number): ReadReport {
  if (json === undefined) return { passed: 0, failed: 1, notes: ["Vitest ended without a report."] };
  const report = reportSchema.safeParse(JSON.parse(json));
  if (!report.success) return { passed: 0, failed: 1, notes: [`Vitest's report has another form: ${report.error}`] };

  let passed = 0;
  let failed = 0;
  const notes: string[] = [];
  for (const file of report.data.testResults) {
    const failedBefore = failed;
    for (const { status, fullName } of file.assertionResults) {
      if (status === "passed") passed++;
      else failed++;
      if (status !== "passed" && status !== "failed")
        notes.push(`${file.name}: "${fullName}" did not run (${status}).`);
    }
    if (file.status !== "passed" && failed === failedBefore) {
      failed++;
      notes.push(`${file.name}: the file failed outside its tests.`);
    }
  }
  if (exitCode !== 0 && failed === 0) {
    failed++;
    notes.push(`Vitest exited with ${exitCode} though no test failed.`);
  }
  return { passed, failed, notes };
}
