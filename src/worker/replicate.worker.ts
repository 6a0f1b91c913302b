import { expose, transfer } from "comlink";
import { transferables } from "../experiment/replication.ts";
import { createReplicator } from "./replicator.ts";

const replicator = createReplicator();

/** Exposes the replicator to the worker it helps; results are moved, not copied. */
expose({
  ...replicator,
  async replicate(task: Parameters<typeof replicator.replicate>[0]) {
    const result = await replicator.replicate(task);
    return result === null ? null : transfer(result, transferables(result));
  },
});
