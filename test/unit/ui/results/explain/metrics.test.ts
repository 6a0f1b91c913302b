import { describe, expect, it } from "vitest";
import { metricGroups, metricsById } from "../../../../../src/ui/results/explain/index.ts";
import { written } from "../../../../../src/ui/results/explain/written.ts";
import { metrics, stat } from "../outcomes.ts";

/** Dotted names of every figure in a result's metrics. */
function figures(value: object, path = ""): readonly string[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return typeof each !== "object" || each === null || "ci95" in each ? [at] : figures(each, at);
  });
}

const all = metricGroups.flatMap((group) => group.metrics);
const one = (id: string) => {
  const [metric] = metricsById([id]);
  if (metric === undefined) throw new Error(`${id} is no metric`);
  return metric;
};
const plain = ({ value, interval }: { readonly value: string; readonly interval: string }): string =>
  `${value} ${interval}`.trimEnd().replaceAll("\u202f", " ");

describe("explanations", () => {
  it("exist for every figure of the result document, and for nothing else", () => {
    expect(all.map(({ id }) => id).sort()).toEqual([...figures(metrics())].sort());
  });

  it("belong to the figure whose name they bear", () => {
    for (const metric of all) {
      const marked = structuredClone(metrics());
      const value = metric.id
        .split(".")
        .reduce<unknown>((at, key) => (at instanceof Object ? Reflect.get(at, key) : at), marked);
      expect(metric.read(marked), metric.id).toBe(value);
    }
  });

  it("say what it is, how it is computed and what it leaves out", () => {
    for (const { what, formula, leavesOut } of all) {
      for (const text of [what, formula, leavesOut]) expect(text.length).toBeGreaterThan(10);
    }
  });
});

describe("figures", () => {
  it("are in the unit of their column's head, the interval with their digits", () => {
    expect(plain(written(one("sloAttainment"), stat(0.996, 0.0012), 8))).toBe("99.6 ± 0.1");
    expect(plain(written(one("costPer1kGood"), stat(0.00159, 0.00001), 8))).toBe("0.159 ± 0.001");
    expect(plain(written(one("goodputRps"), stat(827.4, 0.2), 8))).toBe("827 < 1");
  });

  it("have no interval after one replication, and a dash where they are absent", () => {
    expect(plain(written(one("goodputRps"), stat(827, 0), 1))).toBe("827");
    expect(plain(written(one("energyWh"), null, 8))).toBe("–");
  });
});
