import { expect, test } from "vitest";
import { readReport } from "../../steps/report.ts";

const fileOf = (status: string, ...tests: string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: tests.map((test, index) => ({ fullName: `test ${index}`, status: test })),
});

const count = (exitCode: number, ...testResults: ReturnType<typeof fileOf>[]) => {
  const { passed, failed } = readReport(JSON.stringify({ testResults }), exitCode);
  return { passed, failed };
};

test("counts passed and failed tests over all files", () => {
  const files = [fileOf("passed", "passed", "passed"), fileOf("failed", "passed", "failed", "failed")];
  expect(count(1, ...files)).toEqual({ passed: 3, failed: 2 });
});

test.each(["skipped", "pending", "todo"])("counts a test that is %s as failed", (status) => {
  expect(count(0, fileOf("passed", "passed", status))).toEqual({ passed: 1, failed: 1 });
});

test("counts a file that broke before its tests ran as one failure", () => {
  expect(count(1, fileOf("failed"), fileOf("passed", "passed"))).toEqual({ passed: 1, failed: 1 });
});

test("counts an exit code that no test explains as one failure", () => {
  expect(count(1, fileOf("passed", "passed"))).toEqual({ passed: 1, failed: 1 });
  expect(count(1)).toEqual({ passed: 0, failed: 1 });
});

test("counts a missing or foreign report as one failure", () => {
  expect(readReport(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
  expect(readReport("{}", 0)).toMatchObject({ passed: 0, failed: 1 });
});
