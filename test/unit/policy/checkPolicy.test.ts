import fc from "fast-check";
import { onnx } from "onnx-proto";
import { describe, expect, test } from "vitest";
import { checkPolicy } from "../../../src/policy/checkPolicy.ts";
import { exampleMetadata, examplePolicy, exampleSchema } from "./examplePolicy.ts";

const messages = (bytes: Uint8Array): readonly string[] => {
  const checked = checkPolicy(bytes, exampleSchema);
  return checked.ok ? [] : checked.faults.map(({ message }) => message);
};

/** The example's file with a change made by another reader and writer of the format. */
function edited(edit: (model: onnx.ModelProto, graph: onnx.GraphProto) => void): Uint8Array {
  const model = onnx.ModelProto.decode(examplePolicy());
  const graph = onnx.GraphProto.create(model.graph ?? {});
  edit(model, graph);
  model.graph = graph;
  return onnx.ModelProto.encode(model).finish();
}

describe("a policy's file", () => {
  test("is taken with its metadata where it fits, also as another writer writes it", () => {
    expect(checkPolicy(examplePolicy(), exampleSchema)).toEqual({ ok: true, value: exampleMetadata });
    expect(
      checkPolicy(
        edited(() => undefined),
        exampleSchema,
      ),
    ).toEqual({ ok: true, value: exampleMetadata });
  });

  test("is refused with a sentence for everything that is wrong", () => {
    expect(messages(examplePolicy({}, 5, 9))).toEqual([
      '"rows" is 5 wide; "fang" version 2 has 3 features',
      '"scores" is 9 wide; "fang" version 2 has 2 actions',
    ]);
    expect(messages(examplePolicy({ schema: "bcedge" }))).toEqual([
      'the policy reads the features "bcedge"; this scheduler shows "fang"',
    ]);
    expect(messages(examplePolicy({ schemaVersion: 1 }))).toEqual([
      'the policy reads version 1 of the features "fang"; this is version 2: train it again',
    ]);
    expect(messages(examplePolicy({ features: 4, actions: ["batch 1"] }))).toEqual([
      'metadata "features" is 4; "fang" version 2 has 3 features',
      'metadata "actions" must be ["batch 1","batch 2, or more"] (got ["batch 1"])',
    ]);
  });

  test("is refused for other names and kinds of input and output", () => {
    const named = edited((_, graph) => {
      graph.input![0]!.name = "obs";
      graph.output = [];
    });
    expect(messages(named)).toEqual([
      'input is "obs"; a policy\'s input is "rows"',
      'there is no output; a policy\'s output is "scores"',
    ]);
    const doubled = edited((_, graph) => graph.input!.push(graph.input![0]!));
    expect(messages(doubled)).toEqual(['there are 2 inputs; a policy has one input, "rows"']);
    const shaped = edited((_, graph) => {
      graph.input![0]!.type!.tensorType!.shape!.dim = [{ dimValue: 1 }, { dimParam: "width" }];
      graph.output![0]!.type!.tensorType!.elemType = onnx.TensorProto.DataType.DOUBLE;
    });
    expect(messages(shaped)).toEqual([
      'the number of rows of "rows" is fixed at 1; it must be free (a dynamic axis)',
      'the width of "rows" must be fixed; "fang" version 2 has 3 features',
      '"scores" must hold 32-bit floating-point numbers',
    ]);
    const flat = edited((_, graph) => {
      graph.input![0]!.type!.tensorType!.shape!.dim = [{ dimValue: 3 }];
    });
    expect(messages(flat)).toEqual(['"rows" must have two axes, rows and columns (got 1)']);
  });

  test("may list its weights among the inputs, leave the rows unnamed or negative, and the scores' width open", () => {
    const free = edited((_, graph) => {
      graph.input!.push({ ...graph.input![0]!, name: graph.initializer![0]!.name! });
      graph.input![0]!.type!.tensorType!.shape!.dim![0] = {};
      graph.output![0]!.type!.tensorType!.shape!.dim = [{ dimValue: -1 }, { dimParam: "k" }];
    });
    expect(messages(free)).toEqual([]);
  });

  test("is refused without its metadata, or with some that can't be read", () => {
    const without = edited((model) => {
      model.metadataProps = model.metadataProps!.filter(({ key }) => key !== "seed" && key !== "actions");
    });
    expect(messages(without)).toEqual(['metadata_props lack "actions", "seed"']);
    const garbled = edited((model) => {
      for (const entry of model.metadataProps!) {
        if (entry.key === "steps") entry.value = "many";
        if (entry.key === "actions") entry.value = "batch 1";
      }
    });
    expect(messages(garbled)).toEqual([
      'metadata "actions" must be a JSON list of strings (got "batch 1")',
      'metadata "steps" must be a number (got "many")',
    ]);
  });

  test("is refused, never thrown over, whatever bytes it holds", () => {
    const refused = ["the file is not an ONNX model"];
    expect(messages(new Uint8Array())).toEqual(refused);
    expect(messages(new TextEncoder().encode("<!doctype html>"))).toEqual(refused);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(messages(bytes).length).toBeGreaterThan(0);
      }),
    );
    const whole = examplePolicy();
    for (let length = 0; length < whole.length; length++)
      expect(messages(whole.subarray(0, length)).length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const broken = whole.slice();
        broken[at] = byte;
        expect(typeof checkPolicy(broken, exampleSchema).ok).toBe("boolean");
      }),
    );
  });
});
