// Steady-state results of queueing theory. Times are in the unit of the service time, rates in its inverse.
// L. Kleinrock, Queueing Systems, volume 1: Theory, Wiley 1975.

/** Mean time in system of M/M/c: Poisson arrivals, exponential service, c servers, one queue (Erlang C). */
export function mmc(rate: number, meanService: number, servers: number): number {
  const offered = rate * meanService;
  // Erlang B by its recursion over servers, then C from B.
  let blocked = 1;
  for (let c = 1; c <= servers; c++) blocked = (offered * blocked) / (c + offered * blocked);
  const waits = blocked / (1 - (offered / servers) * (1 - blocked));
  return meanService + (waits * meanService) / (servers - offered);
}

/** Mean time in system of M/G/1 by the formula of Pollaczek and Khinchine; `cv` is that of the service time. */
export function mg1(rate: number, meanService: number, cv: number): number {
  const load = rate * meanService;
  return meanService + (load * meanService * (1 + cv * cv)) / (2 * (1 - load));
}

/** Share of requests that M/M/1/K turns away, K counting the one in service. */
export function mm1kBlocked(load: number, most: number): number {
  return ((1 - load) * load ** most) / (1 - load ** (most + 1));
}

/** Mean time in system of GI/M/1 with gamma-distributed gaps: service ÷ (1 − σ), σ the root of σ = A*((1 − σ) ÷ service). */
export function gammaM1(rate: number, meanService: number, cv: number): number {
  const shape = 1 / (cv * cv);
  let root = 0.5;
  for (let i = 0; i < 1000; i++) root = (1 + (1 - root) / (meanService * rate * shape)) ** -shape;
  return meanService / (1 - root);
}

/** Mean time in system of M/M/1 where requests of the first class go before those of the second, without preemption. */
export function mm1Priority(rates: readonly [number, number], meanService: number): readonly [number, number] {
  const [first, second] = [rates[0] * meanService, rates[1] * meanService];
  const residual = (first + second) * meanService;
  return [meanService + residual / (1 - first), meanService + residual / ((1 - first) * (1 - first - second))];
}

/** Mean time in system of processor sharing, whatever the service distribution: service ÷ (1 − load). */
export function processorSharing(rate: number, meanService: number): number {
  return meanService / (1 - rate * meanService);
}

/**
 * Closed machine repair: `clients` that think for `think` and then need `service` of one server, all exponential (or any
 * think times: the product form does not mind). By mean value analysis (Reiser and Lavenberg 1980).
 */
export function machineRepair(
  clients: number,
  think: number,
  service: number,
): { readonly throughput: number; readonly response: number } {
  let waiting = 0;
  let response = 0;
  let throughput = 0;
  for (let n = 1; n <= clients; n++) {
    response = service * (1 + waiting);
    throughput = n / (think + response);
    waiting = throughput * response;
  }
  return { throughput, response };
}

/**
 * Mean time in system of Poisson arrivals served in full batches of `size` that take an exponential time: a request waits
 * for its batch to fill, (size − 1) ÷ 2 gaps on the mean, and then as in GI/M/1 with Erlang gaps.
 */
export function fullBatches(rate: number, meanService: number, size: number): number {
  return (size - 1) / (2 * rate) + gammaM1(rate / size, meanService, 1 / Math.sqrt(size));
}
