import { LatencyTally } from "./latencyTally.ts";
import type { Figures } from "./peer.ts";
import type { Simjs, SimjsEntity } from "./simjsLibrary.ts";
import { type LatencyBook, SimjsLatencies } from "./simjsStatistics.ts";
import { type Case, ratePerS, W1 } from "./workload.ts";

/** W1 as its users write it in simjs: an entity whose requests use a facility of four servers. */
export class SimjsQueue {
  private readonly sim;
  private readonly entity: SimjsEntity;
  private readonly servers: object;
  private readonly random;
  private readonly tally: LatencyBook;
  private readonly ratePerMs: number;
  private left: number;

  /** `own`: with the statistics of simjs, as its users write it. */
  constructor(simjs: Simjs, what: Case, seed: number, own: boolean) {
    this.tally = own ? new SimjsLatencies(simjs, W1.sloMs) : new LatencyTally(W1.sloMs);
    this.sim = new simjs.Sim();
    this.entity = new simjs.Entity(this.sim, "clients");
    this.servers = new simjs.Facility("servers", simjs.Facility.FCFS, W1.servers);
    this.random = new simjs.Random(seed);
    this.ratePerMs = ratePerS(what) / 1000;
    this.left = what.requests;
  }

  run(): Figures {
    this.entity.setTimer(this.random.exponential(this.ratePerMs)).done(this.arrive, this);
    this.sim.simulate(Number.POSITIVE_INFINITY);
    return this.tally.figures(this.sim.time());
  }

  private arrive(): void {
    const serviceMs = this.random.exponential(1 / W1.meanServiceMs);
    this.entity.useFacility(this.servers, serviceMs).done(this.answered, this, this.sim.time());
    if (--this.left > 0) this.entity.setTimer(this.random.exponential(this.ratePerMs)).done(this.arrive, this);
  }

  private answered(arrivalMs: number): void {
    this.tally.add(this.sim.time() - arrivalMs);
  }
}
