import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recipes } from "../../../src/cli/train/recipes.ts";
import { checkPolicy } from "../../../src/policy/checkPolicy.ts";
import { learnedEntries } from "../../../src/policy/index.ts";

const MOST_BYTES = 200_000;
const read = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../public/policies/${name}`, import.meta.url)));

describe.each(learnedEntries.map((entry) => [entry.policy, entry] as const))(
  "the policy that ships as %s",
  (name, entry) => {
    const file = read(`${name}.onnx`);
    const card: unknown = JSON.parse(new TextDecoder().decode(read(`${name}.json`)));

    it("fits its scheduler and says how it was made", () => {
      const checked = checkPolicy(file, entry.schema);
      expect(checked.ok).toBe(true);
      const recipe = recipes.find(({ policy }) => policy === name);
      expect(recipe).toBeDefined();
      expect(checked.ok && checked.value).toMatchObject({
        algorithm: recipe?.algorithm,
        schemaVersion: entry.schema.version,
      });
      expect(checked.ok && checked.value.revision).not.toBe("");
      expect(checked.ok && checked.value.steps).toBeGreaterThan(0);
    });

    it("is the file of its card, and small", () => {
      expect(file.length).toBeLessThanOrEqual(MOST_BYTES);
      const checked = checkPolicy(file, entry.schema);
      expect(card).toMatchObject({
        policy: name,
        sha256: createHash("sha256").update(file).digest("hex"),
        bytes: file.length,
        metadata: checked.ok ? checked.value : null,
      });
    });

    it("was better than before its training", () => {
      expect(card).toMatchObject({ curve: expect.arrayContaining([expect.objectContaining({ iteration: 0 })]) });
      const curve =
        typeof card === "object" && card !== null && "curve" in card && Array.isArray(card.curve) ? card.curve : [];
      const scores = curve.map((point: { score: number }) => point.score);
      expect(Math.max(...scores)).toBeGreaterThan(scores[0] ?? Number.POSITIVE_INFINITY);
    });
  },
);
