import type { Compiled } from "../../sim/compiled.ts";
import type { View } from "../../sim/decision.ts";
import type { Listener } from "./listener.ts";
import type { Meter } from "./meter.ts";
import { project, welcome } from "./projection.ts";
import type { Container, ShareRule } from "./shareRule.ts";

/** What a node is made of. */
export interface NodeParts {
  readonly compiled: Compiled;
  readonly device: number;
  /** Apps whose containers live here. */
  readonly apps: readonly number[];
  /** Share per app, 0 for a container that is not there: what the node keeps up to date. */
  readonly share: Float64Array;
  readonly meter: Meter;
  readonly rule: ShareRule;
  /** Floor of a share as a part of the equal share. */
  readonly floor: number;
  /** What says when the rule looks; null for a rule that acts only as containers come and go. */
  readonly listener: Listener | null;
  /** Whether an app still has something to answer. */
  readonly isBusy: (view: View, app: number) => boolean;
}

/**
 * One device and the containers that live on it: each from its app's `startS` until its `stopS`, and on until what has
 * come by then is answered.
 */
export class Node {
  /** Containers that are there, by app. */
  private present: readonly number[] = [];
  /** When the next container comes or goes. */
  private eventMs = 0;
  /** Containers that have answered. */
  private answered = new Set<number>();
  private newlyAnswered = false;
  /** Some container has stopped and ends what it works on. */
  private leaving = false;

  constructor(private readonly parts: NodeParts) {}

  /** When something is due next. */
  get dueMs(): number {
    if (this.newlyAnswered) return 0;
    const { listener } = this.parts;
    return listener === null || this.present.length === 0 ? this.eventMs : Math.min(this.eventMs, listener.nextMs);
  }

  /** An app of the node has answered. */
  answer(app: number): void {
    if (this.leaving) this.eventMs = 0;
    if (this.parts.rule.eager !== true || this.answered.has(app)) return;
    this.answered.add(app);
    this.newlyAnswered = true;
  }

  /** Divides the node anew where that is due. `view` is null before the simulation has begun. */
  advance(nowMs: number, view: View | null): void {
    if (nowMs >= this.eventMs) this.comeAndGo(nowMs, view);
    if (this.newlyAnswered) this.divideAnew(nowMs, view);
    const { listener, rule, meter } = this.parts;
    if (listener === null || nowMs < listener.nextMs || this.present.length === 0) return;
    const division = rule.look?.(this.containers(view), this.least);
    if (division === undefined) return;
    for (const app of this.present) meter.turn(app);
    this.set(division.shares);
    listener.looked(nowMs, division.stable);
  }

  private get least(): number {
    return this.parts.floor / this.present.length;
  }

  private comeAndGo(nowMs: number, view: View | null): void {
    const { compiled, apps, share, isBusy } = this.parts;
    const before = new Set(this.present);
    const spans = apps.map((app) => ({ app, ...compiled.arrivals[app]! }));
    const stays = (app: number): boolean => before.has(app) && view !== null && isBusy(view, app);
    const open = spans.filter(({ startMs, stopMs }) => startMs <= nowMs && nowMs < stopMs).map(({ app }) => app);
    this.present = apps.filter((app) => open.includes(app) || stays(app));
    this.leaving = this.present.length > open.length;
    const later = spans.flatMap(({ startMs, stopMs }) => [startMs, stopMs]).filter((ms) => ms > nowMs);
    this.eventMs = Math.min(Number.POSITIVE_INFINITY, ...later);
    const newcomer = (app: number): boolean => !before.has(app);
    if (this.present.length === before.size && !this.present.some(newcomer)) return;
    const shares = welcome(this.present.map((app) => (newcomer(app) ? Number.NaN : share[app]!)));
    for (const app of before) share[app] = 0;
    this.set(shares);
    this.divideAnew(nowMs, view);
  }

  private divideAnew(nowMs: number, view: View | null): void {
    const { rule, listener } = this.parts;
    this.newlyAnswered = false;
    if (this.present.length > 0) this.set(rule.changed(this.containers(view), this.least));
    listener?.event(nowMs);
  }

  private containers(view: View | null): readonly Container[] {
    const { compiled, device, share, meter } = this.parts;
    return this.present.map((app) => ({
      app,
      targetMs: compiled.qoeTargetMs[app]!,
      share: share[app]!,
      ...meter.look(app),
      workMs: meter.workMs(app),
      usedMs: view?.usedMs(device, app) ?? 0,
    }));
  }

  private set(wanted: readonly number[]): void {
    for (const [i, share] of project(wanted, this.least).entries()) this.parts.share[this.present[i]!] = share;
  }
}
