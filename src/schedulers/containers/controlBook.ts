import type { Compiled } from "../../sim/compiled.ts";
import type { ControlLog } from "../../sim/controlLog.ts";
import type { CompletedBatch } from "../../sim/decision.ts";
import { Meter } from "./meter.ts";
import { qoeClass } from "./satisfaction.ts";

/** Rows over warm-up and window: enough for a chart, whatever the length of a run. */
const ROWS = 120;
/** Responses that the work of a container is averaged over for the log: those of the whole run, or nearly. */
const MEMORY = 1000;
const CLASSES = ["good", "satisfied", "bad"] as const;

/** Keeps the log of a scheduler that divides devices among containers: a row at each of equal steps of time. */
export class ControlBook {
  private readonly meter: Meter;
  private readonly timesMs = new Float64Array(ROWS);
  private readonly share: Float64Array;
  private readonly responseMs: Float64Array;
  private readonly classes = new Int32Array(3 * ROWS);
  private readonly intervalMs: Float64Array;
  private row = 0;
  private dueMs: number;

  /**
   * @param share share of each app's container now, 0 while it is not there; read when a row is written
   * @param intervalMs interval of each device's controller now; likewise
   */
  constructor(
    private readonly compiled: Compiled,
    private readonly deviceOf: Int32Array,
    private readonly sources: { readonly share: Float64Array; readonly intervalMs: (device: number) => number },
    private readonly alpha: number,
  ) {
    this.meter = new Meter(compiled, MEMORY);
    this.share = new Float64Array(ROWS * compiled.apps);
    this.responseMs = new Float64Array(ROWS * compiled.apps);
    this.intervalMs = new Float64Array(ROWS * compiled.devices);
    this.dueMs = compiled.windowEndMs / ROWS;
  }

  /** Writes the rows that are due before `nowMs`; call it before anything changes at that time. */
  advance(nowMs: number): void {
    while (nowMs > this.dueMs && this.row < ROWS) this.write();
  }

  /** Counts a batch that ends now. */
  completed(batch: CompletedBatch): void {
    this.advance(batch.endMs);
    this.meter.add(batch);
  }

  /** The log of a run that is over. */
  log(): ControlLog {
    this.advance(Number.POSITIVE_INFINITY);
    const { row, deviceOf, compiled } = this;
    const { apps, devices } = compiled;
    return {
      timesMs: this.timesMs.slice(0, row),
      deviceOf: deviceOf.slice(),
      share: this.share.slice(0, row * apps),
      responseMs: this.responseMs.slice(0, row * apps),
      classes: this.classes.slice(0, row * 3),
      intervalMs: this.intervalMs.slice(0, row * devices),
      workMs: Float64Array.from(compiled.appIds, (_, app) => this.meter.workMs(app)),
    };
  }

  private write(): void {
    const { compiled, row, sources } = this;
    const { apps, devices, windowEndMs, qoeTargetMs } = compiled;
    this.timesMs[row] = this.dueMs;
    for (let app = 0; app < apps; app++) {
      const share = sources.share[app]!;
      const { responseMs, fresh } = this.meter.look(app);
      this.meter.turn(app);
      this.share[row * apps + app] = share;
      this.responseMs[row * apps + app] = fresh ? responseMs : Number.NaN;
      if (share === 0 || Number.isNaN(responseMs)) continue;
      this.classes[row * 3 + CLASSES.indexOf(qoeClass(responseMs, qoeTargetMs[app]!, this.alpha))]!++;
    }
    for (let device = 0; device < devices; device++)
      this.intervalMs[row * devices + device] = sources.intervalMs(device);
    this.row++;
    this.dueMs = ((this.row + 1) * windowEndMs) / ROWS;
  }
}
