import type { Compiled } from "../../sim/compiled.ts";
import type { View } from "../../sim/decision.ts";
import type { Listener } from "./listener.ts";
import type { Meter } from "./meter.ts";
import { project, welcome } from "./projection.ts";
import type { Container, ShareRule } from "./shareRule.ts";

/** One device and the containers that live on it, each from its app's `startS` until its `stopS`. */
export class Node {
  /** Containers that are there, by app. */
  private present: readonly number[] = [];
  /** When the next container comes or goes. */
  private eventMs = 0;

  /** @param share share per app, 0 for containers that are not there: what the node keeps up to date */
  constructor(
    private readonly compiled: Compiled,
    private readonly apps: readonly number[],
    private readonly device: number,
    private readonly share: Float64Array,
    private readonly meter: Meter,
    private readonly rule: ShareRule,
    /** Floor of a share as a part of the equal share. */
    private readonly floor: number,
    readonly listener: Listener | null,
  ) {}

  /** When something is due next. */
  get dueMs(): number {
    return Math.min(this.eventMs, this.present.length > 0 ? (this.listener?.nextMs ?? Infinity) : Infinity);
  }

  /** Divides the node anew where that is due. `view` is null before the simulation has begun. */
  advance(nowMs: number, view: View | null): void {
    if (nowMs >= this.eventMs) this.comeAndGo(nowMs, view);
    if (this.listener === null || nowMs < this.listener.nextMs || this.present.length === 0) return;
    const containers = this.look(view);
    const division = this.rule.look?.(containers, this.least);
    if (division === undefined) return;
    this.set(division.shares);
    this.listener.looked(nowMs, division.stable);
  }

  private get least(): number {
    return this.floor / this.present.length;
  }

  private comeAndGo(nowMs: number, view: View | null): void {
    const before = new Set(this.present);
    const spans = this.apps.map((app) => ({ app, ...this.compiled.arrivals[app]! }));
    this.present = spans.filter(({ startMs, stopMs }) => startMs <= nowMs && nowMs < stopMs).map(({ app }) => app);
    const later = spans.flatMap(({ startMs, stopMs }) => [startMs, stopMs]).filter((ms) => ms > nowMs);
    this.eventMs = Math.min(Infinity, ...later);
    const newcomer = (app: number): boolean => !before.has(app);
    if (this.present.length === before.size && !this.present.some(newcomer)) return;
    const shares = welcome(this.present.map((app) => (newcomer(app) ? Number.NaN : this.share[app]!)));
    for (const app of before) this.share[app] = 0;
    this.set(shares);
    if (this.present.length > 0) this.set(this.rule.changed(this.look(view)));
    this.listener?.event(nowMs);
  }

  private look(view: View | null): readonly Container[] {
    return this.present.map((app) => ({
      app,
      targetMs: this.compiled.qoeTargetMs[app]!,
      share: this.share[app]!,
      ...this.meter.look(app),
      workMs: this.meter.workMs(app),
      usedMs: view?.usedMs(this.device, app) ?? 0,
    }));
  }

  private set(wanted: readonly number[]): void {
    for (const [i, share] of project(wanted, this.least).entries()) this.share[this.present[i]!] = share;
  }
}
