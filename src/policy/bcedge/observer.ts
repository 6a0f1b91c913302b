import { ArrivalRate } from "../../schedulers/arrivalRate.ts";
import type { Compiled } from "../../sim/compiled.ts";
import type { View } from "../../sim/decision.ts";
import { log } from "../../sim/exactMath.ts";
import type { Rows } from "../rows.ts";
import type { Batcher } from "./batcher.ts";
import type { Beside } from "./beside.ts";
import { AFTER_SIZES, MOST_INSTANCES } from "./features.ts";
import type { Places } from "./places.ts";
import type { Recent } from "./recent.ts";
import { BATCHES, INSTANCES } from "./settings.ts";

const PER_OCTAVE = 1 / log(2);
/** Arrival rates are counted over so many of the queues' mean SLOs. */
const WINDOW_SLOS = 8;

const octaves = (ratio: number): number => log(ratio) * PER_OCTAVE;
const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Writes the row of a queue; see `features.ts` for what each number means. */
export class Observer {
  private readonly rates: ArrivalRate;
  /** Estimated arrival rate ÷ what the fleet could carry, per queue. */
  private readonly need: Float64Array;
  /** Duration of a batch of 1 alone, per queue. */
  private readonly oneMs: Float64Array;

  constructor(
    private readonly compiled: Compiled,
    private readonly places: Places,
    private readonly beside: Beside,
    private readonly batcher: Batcher,
    private readonly recent: Recent,
  ) {
    const meanSloMs = compiled.queueSloMs.reduce((sum, ms) => sum + ms, 0) / compiled.queues;
    this.rates = new ArrivalRate(compiled.queues, WINDOW_SLOS * meanSloMs);
    this.need = new Float64Array(compiled.queues);
    this.oneMs = Float64Array.from(places.home, (group, queue) => this.aloneMs(group, places.model[queue]!, 1));
  }

  /** Estimates every queue's rate anew. @returns the load of the fleet: Σ need */
  estimate(view: View): number {
    this.rates.observe(view);
    let load = 0;
    for (let queue = 0; queue < this.need.length; queue++) {
      this.need[queue] = this.rates.perMs[queue]! / this.places.highestPerMs[queue]!;
      load += this.need[queue]!;
    }
    return load;
  }

  /** Appends a queue's row with the settings that can run; `estimate` comes first. */
  append(view: View, queue: number, load: number, rows: Rows): void {
    const row = rows.add();
    const at = row * rows.features;
    this.allow(queue, rows.mask, row * rows.columns);
    this.sizes(queue, rows.values, at);
    const end = this.own(view, queue, rows.values, at + AFTER_SIZES);
    this.others(view, queue, load, rows.values, end);
  }

  /** Sizes up to the first that holds the largest batch and, alone, ends in time; instances that device and memory take. */
  private allow(queue: number, mask: Uint8Array, at: number): void {
    const { compiled, places } = this;
    const group = places.home[queue]!;
    const model = places.model[queue]!;
    const leftMiB = compiled.memoryMiB[group]!;
    for (let b = 0; b < BATCHES.length; b++) {
      if (b > 0 && BATCHES[b - 1]! >= places.largest[queue]!) break;
      const size = Math.min(BATCHES[b]!, places.largest[queue]!);
      if (b > 0 && this.aloneMs(group, model, size) > places.budgetMs[queue]!) break;
      const eachMiB = compiled.modelMiB[model]! + compiled.activationMiB[model]! * size;
      for (let m = 0; m < INSTANCES.length; m++) {
        const instances = INSTANCES[m]!;
        if (m > 0 && (instances > compiled.maxConcurrency[group]! || instances * eachMiB > leftMiB)) break;
        mask[at + b * INSTANCES.length + m] = 1;
      }
    }
  }

  private sizes(queue: number, out: Float32Array, at: number): void {
    const { compiled, places } = this;
    const group = places.home[queue]!;
    const row = (group * compiled.models + places.model[queue]!) * compiled.stride;
    for (let b = 0; b < BATCHES.length; b++) {
      const size = BATCHES[b]!;
      const runs = size <= places.largest[queue]!;
      out[at + b] = runs ? Math.min(2, compiled.latencyMs[row + size]! / places.budgetMs[queue]!) : 2;
      out[at + BATCHES.length + b] = runs ? compiled.demand[row + size]! : 0;
    }
  }

  /** @returns where the features of the others begin */
  private own(view: View, queue: number, out: Float32Array, at: number): number {
    const { compiled, places, beside, batcher, recent } = this;
    const budgetMs = places.budgetMs[queue]!;
    const oneMs = this.oneMs[queue]!;
    const group = places.home[queue]!;
    const model = places.model[queue]!;
    const perMs = this.rates.perMs[queue]!;
    const waiting = view.queues.length[queue]!;
    const latencyMs = recent.ofSlo[queue]! * budgetMs;
    let running = 0;
    for (let device = 0; device < compiled.devices; device++) running += beside.instances(device, queue);
    let o = at;
    out[o++] = Math.min(2, octaves(1 + waiting) / 6);
    out[o++] = waiting > 0 ? within((view.nowMs - view.queues.arrivalMs(queue, 0)) / budgetMs, 0, 3) : 0;
    out[o++] = Math.min(2, octaves(1 + perMs * budgetMs) / 8);
    out[o++] = Math.min(2, octaves(1 + perMs * oneMs) / 6);
    out[o++] = Math.min(2, this.need[queue]!);
    out[o++] = Math.min(2, running / compiled.devices / MOST_INSTANCES);
    out[o++] = within((compiled.modelMiB[model]! + compiled.activationMiB[model]!) / compiled.memoryMiB[group]!, 0, 1);
    out[o++] = Math.min(3, recent.ofSlo[queue]!);
    out[o++] = latencyMs > oneMs ? Math.min(2, octaves(latencyMs / oneMs) / 4) : 0;
    out[o++] = recent.late[queue]!;
    out[o++] = Math.min(2, octaves(1 + recent.size[queue]!) / 6);
    out[o++] = octaves(batcher.batch[queue]!) / 6;
    out[o++] = batcher.instances[queue]! / MOST_INSTANCES;
    return o;
  }

  private others(view: View, queue: number, load: number, out: Float32Array, at: number): void {
    const { compiled, places, beside, batcher, need } = this;
    let [backlogMs, logMs, logBatch, instances, weight] = [0, 0, 0, 0, 0];
    for (let other = 0; other < compiled.queues; other++) {
      if (other === queue) continue;
      backlogMs += view.queues.length[other]! / places.highestPerMs[other]!;
      weight += need[other]!;
      logMs += need[other]! * octaves(this.oneMs[queue]! / this.oneMs[other]!);
      logBatch += need[other]! * octaves(batcher.batch[other]!);
      instances += need[other]! * batcher.instances[other]!;
    }
    let [batches, demand, heldMiB, wholeMiB] = [0, 0, 0, 0];
    for (let device = 0; device < compiled.devices; device++) {
      batches += beside.batches[device]!;
      demand += beside.demand[device]!;
      heldMiB += beside.memoryMiB[device]!;
      wholeMiB += compiled.memoryMiB[compiled.groupOf[device]!]!;
    }
    const group = places.home[queue]!;
    const each = weight > 0 ? 1 / weight : 0;
    let o = at;
    out[o++] = Math.min(3, load);
    out[o++] = Math.min(3, weight);
    out[o++] = Math.min(2, batches / compiled.devices / 8);
    out[o++] = within(demand / compiled.devices / 4, 0, 2);
    out[o++] = Math.min(4, backlogMs / places.budgetMs[queue]!);
    out[o++] = within((logMs * each) / 6, -1, 1);
    out[o++] = within((logBatch * each) / 6, 0, 1);
    out[o++] = within((instances * each) / MOST_INSTANCES, 0, 1);
    out[o++] = Math.min(2, octaves(compiled.queues) / 4);
    out[o++] = Math.min(2, octaves(compiled.devices) / 4);
    out[o++] = Math.min(2, compiled.maxConcurrency[group]! / 16);
    out[o++] = Math.min(2, 10 * compiled.interference[group]!);
    out[o] = wholeMiB > 0 ? within(1 - heldMiB / wholeMiB, 0, 1) : 0;
  }

  private aloneMs(group: number, model: number, size: number): number {
    const { compiled } = this;
    return compiled.latencyMs[(group * compiled.models + model) * compiled.stride + size]!;
  }
}
