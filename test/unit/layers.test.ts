import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { arrowFaults, engineFaults, kernelFaults, lengthFaults, nameFaults, packageFaults } from "../layers/faults.ts";
import { importsOf } from "../layers/imports.ts";
import { rooms, type SourceFile } from "../layers/rooms.ts";

const root = join(import.meta.dirname, "../..");

const files: SourceFile[] = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => posix.join("src", name.split(sep).join("/")))
  .map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }));

describe("src", () => {
  test("is read at all", () => expect(files.map(({ path }) => path)).toContain("src/scenario/catalogEntry.ts"));
  test("has only the arrows of the table of rooms", () => expect(arrowFaults(files)).toEqual([]));
  test("imports each package in its place", () => expect(packageFaults(files)).toEqual([]));
  test("has no file over 300 lines", () => expect(lengthFaults(files)).toEqual([]));
  test("has no name that says nothing", () => expect(nameFaults(files)).toEqual([]));
  test("keeps clocks, promises and chance out of the kernel", () => expect(kernelFaults(files)).toEqual([]));
  test("computes figures alike on every engine", () => expect(engineFaults(files)).toEqual([]));
});

const file = (path: string, source = ""): SourceFile => ({ path, source });

describe("the check of arrows", () => {
  test.each([
    ["src/sim/engine.ts", 'import { parse } from "../scenario/parse.ts";'],
    ["src/sim/engine.ts", 'import { type Scenario } from "../scenario/document.ts";'],
    ["src/sim/engine.ts", 'import type { Props } from "../ui/stage/stage.tsx";'],
    ["src/sim/engine.ts", 'const a = 1;\nexport * from "../schedulers/index.ts";'],
    ["src/scenario/link.ts", 'export type { Latency } from "../catalog/latency.ts";'],
    ["src/scenario/link.ts", 'import "../catalog/latency.ts";'],
    ["src/scenario/link.ts", 'const catalog = await import("../catalog/latency.ts");'],
    ["src/scenario/link.ts", "const catalog = await import(`../catalog/latency.ts`);"],
    ["src/scenario/link.ts", 'import catalog, {\n  curve,\n  name as other,\n} from "../catalog/latency.ts";'],
    ["src/scenario/link.ts", 'import plant from "../../test/plant.ts";'],
    ["src/ui/stage/stage.tsx", 'import { replicate } from "../../experiment/replicate.ts";'],
    ["src/ui/stage/stage.tsx", 'new Worker(new URL("../../worker/run.worker.ts", import.meta.url));'],
    ["src/worker/pool.ts", 'import { expose } from "./run.worker.ts";'],
    ["src/worker/pool.ts", 'import Run from "./run.worker.ts?worker";'],
    ["src/worker/pool.ts", 'import type { Run } from "./run.worker.ts";'],
    ["src/store/runs.ts", 'import { sweep } from "../experiment/sweep.ts";'],
    ["src/store/runs.ts", 'new Worker(new URL("../worker/run.worker.ts", import.meta.url));'],
    ["src/learning/ppo.ts", 'import { open } from "../policy/session.ts";'],
    ["src/cli/sim.ts", 'import { useRuns } from "../store/runs.ts";'],
    ["src/main.tsx", 'import { parse } from "./scenario/parse.ts";'],
    ["src/panels/panel.ts", ""],
  ])("names the fault in %s: %s", (path, source) => {
    const faults = arrowFaults([file(path, source)]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(path);
  });

  test.each([
    ["src/sim/engine.ts", 'import type { Scenario } from "../scenario/document.ts";'],
    ["src/sim/engine.ts", 'import type {\n  Device,\n  Model,\n} from "../scenario/document.ts";'],
    ["src/sim/engine.ts", 'export type * from "../scenario/document.ts";'],
    ["src/sim/engine.ts", '// import { App } from "../ui/app.tsx";\n/*\nimport "../ui/app.tsx";\n*/'],
    ["src/sim/engine.ts", 'import { latencyMs } from "../catalog/latency.ts";\nimport { heap } from "./heap.ts";'],
    ["src/learning/ppo.ts", 'import { observe } from "../policy/features.ts";'],
    ["src/worker/pool.ts", 'new Worker(new URL("./run.worker.ts", import.meta.url), { type: "module" });'],
    ["src/store/runs.ts", 'import { createPool } from "../worker/pool.ts";'],
    ["src/store/runs.ts", 'import type { Result } from "../experiment/result.ts";'],
    [
      "src/ui/stage/stage.tsx",
      'import "./stage.css";\nconst url = new URL("../../../public/a.onnx", import.meta.url);',
    ],
    ["src/main.tsx", 'import { App } from "./ui/app.tsx";'],
    ["src/vite-env.d.ts", "declare const __APP_VERSION__: string;"],
  ])("lets pass in %s: %s", (path, source) => {
    expect(arrowFaults([file(path, source)])).toEqual([]);
  });

  test.each(Object.keys(rooms).filter((room) => room !== "ui" && room !== "main.tsx"))("keeps %s out of ui", (room) => {
    const faults = arrowFaults([file(`src/${room}/a.ts`, 'import { b } from "../ui/b.ts";')]);
    expect(faults).toEqual([`src/${room}/a.ts → src/ui/b.ts: ${room} may not import ui`]);
  });

  test("reads each import once, with its kind", () => {
    const source = 'import type { A } from "a";\nimport b, { type B } from "b";\nexport { c } from "c";\nimport("d");';
    expect(importsOf(source)).toEqual([
      { kind: "types", specifier: "a" },
      { kind: "value", specifier: "b" },
      { kind: "value", specifier: "c" },
      { kind: "value", specifier: "d" },
    ]);
  });
});

describe("the check of packages", () => {
  test.each([
    ["src/policy/card.ts", "onnxruntime-web"],
    ["src/policy/card.ts", "onnxruntime-web/webgpu"],
    ["src/catalog/curve.ts", "zod"],
    ["src/store/runs.ts", "react"],
    ["src/store/runs.ts", "react-dom/client"],
    ["src/store/runs.ts", "comlink"],
    ["src/store/runs.ts", "recharts"],
  ])("names the fault in %s: %s", (path, specifier) => {
    const faults = packageFaults([file(path, `import * as a from "${specifier}";`)]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${path} → `);
  });

  test.each([
    ["src/policy/session.ts", "onnxruntime-web/webgpu"],
    ["src/scenario/document.ts", "zod"],
    ["src/main.tsx", "react-dom/client"],
    ["src/ui/result/chart.tsx", "recharts"],
    ["src/worker/pool.ts", "comlink"],
    ["src/store/runs.ts", "zustand/vanilla"],
  ])("lets pass in %s: %s", (path, specifier) => {
    expect(packageFaults([file(path, `import * as a from "${specifier}";`)])).toEqual([]);
  });
});

describe("the check of the kernel", () => {
  test.each(["Math.random()", "new Date()", "performance.now()", "async () => 1", "await a", "Promise.all([])"])(
    "finds %s",
    (code) => {
      expect(kernelFaults([file("src/sim/engine.ts", `const a = ${code};`)])).toHaveLength(1);
      expect(kernelFaults([file("src/sim/engine.ts", `const a = \`\${${code}}\`;`)])).toHaveLength(1);
    },
  );

  test("reads neither comments, nor strings, nor other rooms", () => {
    expect(kernelFaults([file("src/sim/engine.ts", '// Date\n/* a Promise */ const a = "http://await";')])).toEqual([]);
    expect(kernelFaults([file("src/worker/pool.ts", "await Promise.all([]);")])).toEqual([]);
  });
});

describe("the check of engines", () => {
  test("finds functions whose last bit differs, where figures are made", () => {
    expect(engineFaults([file("src/sim/engine.ts", "const a = Math.exp(1) + 2 ** n;")])).toHaveLength(2);
    expect(engineFaults([file("src/experiment/figures.ts", "const a = Math.log(2);")])).toHaveLength(1);
    expect(engineFaults([file("src/learning/onPolicy.ts", "const a = Math.exp(2);")])).toHaveLength(1);
  });

  test("leaves exact ones, comments and drawings alone", () => {
    expect(engineFaults([file("src/sim/engine.ts", "/** x ** 2 */ const a = Math.sqrt(2) + Math.max(1, 2);")])).toEqual(
      [],
    );
    expect(engineFaults([file("src/ui/chart.ts", "const a = Math.log10(2);")])).toEqual([]);
  });
});

describe("the checks of size and name", () => {
  test("allow 300 lines and no more", () => {
    expect(lengthFaults([file("src/sim/a.ts", "a;\n".repeat(300))])).toEqual([]);
    expect(lengthFaults([file("src/sim/a.ts", "a;\n".repeat(301))])).toEqual(["src/sim/a.ts: 301 lines, at most 300"]);
  });

  test.each(["utils.ts", "helpers/a.ts", "common.tsx", "misc.ts", "manager.ts", "fleetManager.ts", "string-utils.ts"])(
    "refuse src/ui/%s",
    (name) => expect(nameFaults([file(`src/ui/${name}`)])).toHaveLength(1),
  );

  test.each(["commonRandomNumbers.ts", "uncommon.ts", "managerial.ts", "arrivals.ts"])("allow src/sim/%s", (name) =>
    expect(nameFaults([file(`src/sim/${name}`)])).toEqual([]),
  );
});
