import { onnx } from "onnx-proto";
import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { describe, expect, test } from "vitest";
import { simdKernels } from "../../../../src/learning/kernels/simd.ts";
import { Network, type Widths } from "../../../../src/learning/network.ts";
import { writePolicy } from "../../../../src/learning/onnx/writePolicy.ts";
import { bestAction, Rows } from "../../../../src/policy/rows.ts";
import { RandomStream } from "../../../../src/sim/random.ts";
import { exampleMetadata, examplePolicy } from "../../policy/examplePolicy.ts";

env.wasm.numThreads = 1;

describe("a policy's ONNX file", () => {
  test("is what another reader of the format reads", () => {
    const model = onnx.ModelProto.decode(examplePolicy());
    expect(onnx.ModelProto.verify(onnx.ModelProto.toObject(model))).toBeNull();
    expect([Number(model.irVersion), model.opsetImport.map(({ version }) => Number(version))]).toEqual([8, [17]]);
    expect(model.graph?.node?.map(({ opType }) => opType)).toEqual(["Gemm", "Relu", "Gemm"]);
    const network = new Network(simdKernels(1), [3, 4, 2], 1, new RandomStream(1, "test"));
    const constants = new Map(model.graph?.initializer?.map((tensor) => [tensor.name, tensor]));
    network.toLayers().forEach(({ inputs, outputs, weights, bias }, i) => {
      for (const [name, sizes, values] of [
        [`weights${i}`, [inputs, outputs], weights],
        [`bias${i}`, [outputs], bias],
      ] as const) {
        const tensor = constants.get(name);
        expect(tensor?.dims?.map(Number)).toEqual(sizes);
        expect(Array.from(new Float32Array(Uint8Array.from(tensor?.rawData ?? []).buffer))).toEqual(values);
      }
    });
    const metadata = new Map(model.metadataProps.map(({ key, value }) => [key, value]));
    expect(metadata.get("algorithm")).toBe("ppo");
    expect(JSON.parse(metadata.get("actions") ?? "")).toEqual(exampleMetadata.actions);
  });

  test.each<{ widths: Widths }>([{ widths: [40, 64, 64, 7] }, { widths: [5, 3] }, { widths: [11, 33, 1] }])(
    "runs in ONNX Runtime with the network's scores and choices: $widths",
    async ({ widths }) => {
      const kernels = simdKernels();
      const random = new RandomStream(9, "test");
      const states = 1000;
      const network = new Network(kernels, widths, states * 8, random);
      const layers = network.toLayers().map((layer) => ({ ...layer, bias: layer.bias.map(() => random.normal() / 4) }));
      network.setLayers(layers);
      const rows = new Rows(network.inputs, network.outputs);
      const first = [0];
      for (let state = 0; state < states; state++) {
        for (let count = 1 + (random.bits() % 8); count > 0; count--) {
          const row = rows.add();
          for (let f = 0; f < rows.features; f++) rows.values[row * rows.features + f] = random.normal();
          for (let a = 0; a < rows.columns; a++) rows.mask[row * rows.columns + a] = random.bits() & 1;
        }
        first.push(rows.count);
      }

      const session = await InferenceSession.create(writePolicy(network.toLayers(), exampleMetadata));
      const answer = await session.run({ rows: new Tensor("float32", rows.used(), [rows.count, rows.features]) });
      const theirs = await answer.scores?.getData();
      if (!(theirs instanceof Float32Array)) throw new TypeError("scores are not float32");
      await session.release();

      const input = kernels.alloc(rows.count * rows.features);
      input.set(rows.used());
      const ours = network.forward(input, rows.count).subarray(0, theirs.length);
      expect(theirs.length).toBe(rows.count * rows.columns);
      expect(ours.reduce((worst, score, i) => Math.max(worst, Math.abs(score - theirs[i]!)), 0)).toBeLessThan(1e-5);
      const choices = (scores: Float32Array) =>
        first.slice(1).map((end, state) => bestAction(rows, scores, first[state]!, end - first[state]!));
      expect(choices(theirs)).toEqual(choices(ours));
    },
  );
});
