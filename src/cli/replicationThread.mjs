// A worker thread does not inherit the loader that reads TypeScript, so this one registers it before anything else.
import { register } from "tsx/esm/api";

register();
await import("./replicationThread.ts");
