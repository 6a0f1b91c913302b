import type { Compiled } from "./compiled.ts";

/** Memory of every device, and what running batches leave of it: each holds its model and its items' activations. */
export class DeviceMemory {
  private readonly freeMiB: Float64Array;

  constructor(private readonly compiled: Compiled) {
    this.freeMiB = Float64Array.from(compiled.groupOf, (group) => compiled.memoryMiB[group]!);
  }

  /** Whether a batch fits beside what runs on a device. */
  fits(device: number, model: number, batch: number): boolean {
    return this.needMiB(model, batch) <= this.freeMiB[device]!;
  }

  /** A batch starts. */
  take(device: number, model: number, batch: number): void {
    this.freeMiB[device]! -= this.needMiB(model, batch);
  }

  /** A batch is done, and others still run. */
  giveBack(device: number, model: number, batch: number): void {
    this.freeMiB[device]! += this.needMiB(model, batch);
  }

  /** Nothing runs any more: all of it is free, without the rounding that sums leave. */
  clear(device: number): void {
    this.freeMiB[device] = this.compiled.memoryMiB[this.compiled.groupOf[device]!]!;
  }

  private needMiB(model: number, batch: number): number {
    return this.compiled.modelMiB[model]! + this.compiled.activationMiB[model]! * batch;
  }
}
