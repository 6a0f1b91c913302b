/** Every scheduler that a study can run, for pickers and manuals. */
export { schedulerCards } from "../schedulers/index.ts";
