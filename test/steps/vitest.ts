import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readReport } from "./report.ts";
import { localProgram, run, type Step } from "./step.ts";

/** A step that runs one Vitest project of vite.config.ts and counts its tests. */
export function vitestStep(name: string, project: string, needs: readonly string[] = []): Step {
  return {
    name,
    needs,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "inferyard-test-"));
      const reportPath = join(folder, "report.json");
      const exitCode = await run(localProgram("vitest"), [
        "run",
        "--project",
        project,
        "--allowOnly=false",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${reportPath}`,
      ]);
      const report = readReport(existsSync(reportPath) ? readFileSync(reportPath, "utf8") : undefined, exitCode);
      rmSync(folder, { recursive: true });
      for (const note of report.notes) console.log(note);
      return report;
    },
  };
}
