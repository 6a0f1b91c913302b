import { type Fault, faultLine } from "../scenario/fault.ts";

/** Prints one line per fault on standard error and sets the exit code for bad input. */
export function reportFaults(faults: readonly Fault[]): void {
  for (const fault of faults) process.stderr.write(`${faultLine(fault)}\n`);
  process.exitCode = 2;
}
