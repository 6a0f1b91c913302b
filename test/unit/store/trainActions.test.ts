import { describe, expect, test } from "vitest";
import { askPolicy } from "../../../src/store/trainActions.ts";
import { small } from "./smallScenario.ts";

const order = ["edf", "fang-rl", "triton"];
const ask = (sha256: string) => askPolicy("fang-rl", "Fang RL", sha256, order);

describe("a policy that is used in the playground", () => {
  test("is asked by one more scheduler, which drops what is useless as training does", () => {
    const { schedulers } = ask("aa")(small);
    expect(schedulers).toHaveLength(small.schedulers.length + 1);
    expect(schedulers).toContainEqual({
      id: "fang-rl",
      label: "Fang RL, trained here",
      params: { policy: "aa", dropUseless: true },
    });
    expect(schedulers.filter(({ id }) => id !== "fang-rl")).toEqual(small.schedulers);
  });

  test("takes the place of an own policy before it, and only of that", () => {
    const shipped = { ...small, schedulers: [...small.schedulers, { id: "fang-rl" }] };
    const once = ask("aa")(shipped);
    expect(once.schedulers.filter(({ id }) => id === "fang-rl")).toHaveLength(2);
    const twice = ask("bb")(once);
    expect(twice.schedulers.map(({ params }) => params?.policy)).toEqual(
      once.schedulers.map(({ params }) => (params?.policy === "aa" ? "bb" : params?.policy)),
    );
  });

  test("changes nothing where it is asked already, and nothing in a full scenario", () => {
    const once = ask("aa")(small);
    expect(ask("aa")(once)).toBe(once);
    const full = { ...small, schedulers: Array.from({ length: 32 }, () => ({ id: "edf" })) };
    expect(ask("aa")(full)).toBe(full);
  });
});
