import { servingParams } from "../../schedulers/sharedParams.ts";
import type { LearnedEntry } from "../asking.ts";
import { FangAsking } from "./fangAsking.ts";
import { fangSchema } from "./features.ts";

/** Fang et al.'s learned scheduler: asked only when a device is free, it chooses queue, variant and batch size. */
export const fangRl: LearnedEntry = {
  card: {
    id: "fang-rl",
    name: "Fang RL",
    tagline: "learned: which queue, variant and batch",
    about:
      "Asks a trained policy whenever a device is free and requests wait: it scores every queue, variant and batch size, from the oldest request on or the newest, which turns away what is older, and waiting; the highest score is done. The network and what it sees are a reconstruction.",
    source: "After Fang, Yu, Mengshoel, Gupta, CIKM 2017; the paper gives neither features nor algorithm",
    params: servingParams,
  },
  schema: fangSchema,
  policy: "fang-rl",
  create: (params, compiled) => new FangAsking(compiled, params.number("instances"), params.flag("dropUseless")),
};
