import { expose } from "comlink";
import { createReplicator } from "./replicator.ts";

/** Exposes the replicator to the worker it helps. */
expose(createReplicator());
