import type { PolicyMetadata } from "../../policy/metadata.ts";
import { metadataProps } from "../../policy/metadataProps.ts";
import type { LayerWeights } from "../network.ts";
import { Message } from "./wire.ts";

const IR_VERSION = 8;
const OPSET = 17;
const FLOAT = 1;

/**
 * A policy as an ONNX model: input `rows` [n, features], output `scores` [n, actions], Gemm and ReLU between, and its
 * metadata. Field numbers are those of onnx.proto (https://github.com/onnx/onnx/blob/v1.13.0/onnx/onnx.proto).
 * @param layers at least one, each as wide as the next one's inputs
 */
export function writePolicy(layers: readonly LayerWeights[], metadata: PolicyMetadata): Uint8Array<ArrayBuffer> {
  const graph = new Message();
  const last = layers.length - 1;
  layers.forEach((_, i) => {
    const sum = i === last ? "scores" : `sum${i}`;
    graph.message(1, node("Gemm", [i === 0 ? "rows" : `hidden${i - 1}`, `weights${i}`, `bias${i}`], sum));
    if (i < last) graph.message(1, node("Relu", [sum], `hidden${i}`));
  });
  graph.text(2, "policy");
  layers.forEach(({ inputs, outputs, weights, bias }, i) => {
    graph.message(5, tensor(`weights${i}`, [inputs, outputs], weights));
    graph.message(5, tensor(`bias${i}`, [outputs], bias));
  });
  graph.message(11, matrix("rows", layers[0]?.inputs ?? 0));
  graph.message(12, matrix("scores", layers[last]?.outputs ?? 0));

  const model = new Message().integer(1, IR_VERSION).text(2, "inferyard").message(7, graph);
  model.message(8, new Message().text(1, "").integer(2, OPSET));
  for (const [key, value] of metadataProps(metadata)) model.message(14, new Message().text(1, key).text(2, value));
  return model.encode();
}

/** NodeProto: one operation. */
function node(operation: string, inputs: readonly string[], output: string): Message {
  const message = new Message();
  for (const input of inputs) message.text(1, input);
  return message.text(2, output).text(3, `${operation} to ${output}`).text(4, operation);
}

/** TensorProto: constants, little-endian whatever the machine. */
function tensor(name: string, sizes: readonly number[], values: readonly number[]): Message {
  const raw = new Uint8Array(values.length * 4);
  const view = new DataView(raw.buffer);
  for (const [i, value] of values.entries()) view.setFloat32(i * 4, value, true);
  const message = new Message();
  for (const size of sizes) message.integer(1, size);
  return message.integer(2, FLOAT).text(8, name).bytes(9, raw);
}

/** ValueInfoProto of float32 [n, columns] for any n. */
function matrix(name: string, columns: number): Message {
  const shape = new Message().message(1, new Message().text(2, "n")).message(1, new Message().integer(1, columns));
  const type = new Message().integer(1, FLOAT).message(2, shape);
  return new Message().text(1, name).message(2, new Message().message(1, type));
}
