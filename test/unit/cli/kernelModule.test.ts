import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kernelModule } from "../../../src/cli/kernelModule.ts";

test("the module of kernels that is kept is the one its source compiles to: else run npm run kernels", async () => {
  expect(readFileSync("src/learning/kernels/simdModule.ts", "utf8")).toBe(await kernelModule());
});
