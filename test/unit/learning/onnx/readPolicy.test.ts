import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LayerWeights } from "../../../../src/learning/network.ts";
import { readPolicy } from "../../../../src/learning/onnx/readPolicy.ts";
import { writePolicy } from "../../../../src/learning/onnx/writePolicy.ts";
import { exampleMetadata } from "../../policy/examplePolicy.ts";

const number = fc.float({ noNaN: true, noDefaultInfinity: true });

/** Layers of any widths, each as wide as the next one's inputs. */
const layers: fc.Arbitrary<readonly LayerWeights[]> = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 })
  .chain((widths) =>
    fc.tuple(
      ...widths.slice(1).map((outputs, i) => {
        const inputs = widths[i] ?? 1;
        const weights = fc.array(number, { minLength: inputs * outputs, maxLength: inputs * outputs });
        const bias = fc.array(number, { minLength: outputs, maxLength: outputs });
        return fc.record({ inputs: fc.constant(inputs), outputs: fc.constant(outputs), weights, bias });
      }),
    ),
  );

describe("a policy's layers", () => {
  test("are read as they were written", () => {
    fc.assert(
      fc.property(layers, (written) => {
        expect(readPolicy(writePolicy(written, exampleMetadata))).toEqual(written);
      }),
    );
  });

  test("are not found in other bytes", () => {
    expect(readPolicy(new Uint8Array())).toBeNull();
    expect(readPolicy(Uint8Array.from([255, 1, 2]))).toBeNull();
    const file = writePolicy([{ inputs: 2, outputs: 1, weights: [1, 2], bias: [3] }], exampleMetadata);
    expect(readPolicy(file.subarray(0, file.length - 1))).toBeNull();
  });
});
