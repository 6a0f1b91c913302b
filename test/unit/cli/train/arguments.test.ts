import { describe, expect, it } from "vitest";
import { trainArguments } from "../../../../src/cli/train/arguments.ts";

const faultsOf = (...words: string[]) => {
  const read = trainArguments(words);
  return read.ok ? [] : read.faults.map(({ path }) => path);
};

describe("the arguments of train", () => {
  it("takes a policy, a seed and a file", () => {
    const read = trainArguments(["--policy", "fang-rl", "--seed", "7", "--out", "a.onnx"]);
    expect(read.ok && read.value).toMatchObject({ seed: 7, out: "a.onnx", iterations: null, revision: null });
    expect(read.ok && read.value.recipe.policy).toBe("fang-rl");
  });

  it("names every flag at fault", () => {
    expect(faultsOf()).toEqual(["--policy", "--out"]);
    expect(faultsOf("--policy", "none", "--out", "a")).toEqual(["--policy"]);
    expect(faultsOf("--policy", "fang-rl", "--seed", "x", "--iterations", "0", "--out", "a")).toEqual([
      "--seed",
      "--iterations",
    ]);
    expect(faultsOf("--colour")).toEqual(["arguments"]);
  });
});
