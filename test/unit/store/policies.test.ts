import { describe, expect, test } from "vitest";
import { createPoliciesStore } from "../../../src/store/policies.ts";

const file = (text: string, size = text.length) => ({
  name: "own.onnx",
  size,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer,
});

const store = (faults: readonly string[] = []) => createPoliciesStore({ checkPolicy: async () => faults });

describe("a person's own policies", () => {
  test("are kept under the SHA-256 of their bytes", async () => {
    const policies = store();
    const opened = await policies.getState().open(file("abc"), "fang-rl");
    const sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(opened).toEqual({ ok: true, sha256 });
    expect(policies.getState().files.get(sha256)?.name).toBe("own.onnx");
  });

  test("are refused with sentences, and nothing is kept", async () => {
    const policies = store(['input is "x"; a policy\'s input is "rows"']);
    expect(await policies.getState().open(file("abc"), "fang-rl")).toEqual({
      ok: false,
      faults: ['input is "x"; a policy\'s input is "rows"'],
    });
    expect(await store().getState().open(file("abc", 30e6), "fang-rl")).toMatchObject({
      ok: false,
      faults: [expect.stringContaining("at most 20 MB")],
    });
    expect(policies.getState().files.size).toBe(0);
  });
});
