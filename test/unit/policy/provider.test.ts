import { describe, expect, test } from "vitest";
import {
  type Adapter,
  fasterProvider,
  type ProviderChoice,
  providerWithoutTiming,
} from "../../../src/policy/provider.ts";

const choices: readonly ProviderChoice[] = ["auto", "wasm", "webgpu"];
const adapters: readonly Adapter[] = ["none", "software", "hardware"];

describe("what computes a policy", () => {
  test("is timed only where the choice is free and there is a graphics processor", () => {
    const timed = choices.flatMap((choice) =>
      adapters.filter((adapter) => providerWithoutTiming(choice, adapter) === null).map((adapter) => [choice, adapter]),
    );
    expect(timed).toEqual([["auto", "hardware"]]);
  });

  test.each([
    ["wasm", "hardware", "wasm", "as chosen"],
    ["webgpu", "hardware", "webgpu", "as chosen"],
    ["webgpu", "software", "webgpu", "as chosen, on a software adapter"],
    ["webgpu", "none", "wasm", "WebGPU is not available: no adapter"],
    ["auto", "none", "wasm", "WebGPU is not available: no adapter"],
    ["auto", "software", "wasm", "WebGPU is not available: only a software adapter"],
  ] as const)("by the choice %s with the adapter %s is %s: %s", (choice, adapter, provider, why) => {
    expect(providerWithoutTiming(choice, adapter)).toEqual({ provider, why });
  });

  test("is the faster one, and WASM where they are as fast", () => {
    expect(fasterProvider({ rows: 64, wasmMs: 0.051, webgpuMs: 1.84 })).toEqual({
      provider: "wasm",
      why: "0.051 ms a call of 64 rows, WebGPU 1.8 ms",
    });
    expect(fasterProvider({ rows: 9000, wasmMs: 4, webgpuMs: 2 })).toMatchObject({ provider: "webgpu" });
    expect(fasterProvider({ rows: 64, wasmMs: 1, webgpuMs: 1 }).provider).toBe("wasm");
  });
});
