import type { Compiled } from "../../sim/compiled.ts";
import type { CompletedBatch } from "../../sim/decision.ts";
import { log } from "../../sim/exactMath.ts";

/** What runs on every device, kept from what was started and what came back: a scheduler's own book, not the kernel's. */
export class Beside {
  /** Batches that run, per device. */
  readonly batches: Int32Array;
  /** Sum of their demands: 1 means that the device is just fully used. */
  readonly demand: Float64Array;
  /** Sum of the natural logarithms of their sizes. */
  readonly logSize: Float64Array;
  /** Memory that they hold, in MiB. */
  readonly memoryMiB: Float64Array;
  /** Batches of queue q on device d, at `d × queues + q`. */
  private readonly own: Int32Array;

  constructor(private readonly compiled: Compiled) {
    this.batches = new Int32Array(compiled.devices);
    this.demand = new Float64Array(compiled.devices);
    this.logSize = new Float64Array(compiled.devices);
    this.memoryMiB = new Float64Array(compiled.devices);
    this.own = new Int32Array(compiled.devices * compiled.queues);
  }

  /** Batches of a queue that run on a device. */
  instances(device: number, queue: number): number {
    return this.own[device * this.compiled.queues + queue]!;
  }

  started(device: number, queue: number, model: number, size: number): void {
    this.count(device, queue, model, size, 1);
  }

  completed({ device, queue, model, size }: CompletedBatch): void {
    this.count(device, queue, model, size, -1);
    if (this.batches[device]! > 0) return;
    // Nothing runs any more: without the rounding that sums leave.
    this.demand[device] = 0;
    this.logSize[device] = 0;
    this.memoryMiB[device] = 0;
  }

  private count(device: number, queue: number, model: number, size: number, sign: 1 | -1): void {
    const { compiled } = this;
    const at = (compiled.groupOf[device]! * compiled.models + model) * compiled.stride + size;
    this.batches[device]! += sign;
    this.own[device * compiled.queues + queue]! += sign;
    this.demand[device]! += sign * compiled.demand[at]!;
    this.logSize[device]! += sign * log(size);
    this.memoryMiB[device]! += sign * (compiled.modelMiB[model]! + compiled.activationMiB[model]! * size);
  }
}
