import type { Device, Model } from "../../scenario/catalogEntry.ts";
import type { RandomStream } from "../../sim/random.ts";
import type { Hardware } from "./drawScenario.ts";
import { between, logBetween, pick, whole } from "./draws.ts";
import { split } from "./measuredHardware.ts";

const FAMILIES = 6;
const VARIANTS = 4;

/**
 * Hardware that nobody measured, so that a policy does not learn the catalogue by heart: up to three kinds that differ up
 * to fourfold in speed, families of four variants whose time per request doubles or triples as accuracy rises, batch
 * durations that are straight lines, with jitter of up to a fifth.
 */
export function inventedHardware(stream: RandomStream, devices: number): Hardware {
  const kinds = Array.from({ length: Math.min(devices, whole(stream, [1, 3])) }, (_, i) => `invented-${i + 1}`);
  const speeds = kinds.map(() => logBetween(stream, [0.5, 2]));
  const families = Array.from({ length: FAMILIES }, (_, family) => inventedFamily(stream, family, kinds, speeds));
  return {
    fleet: split(stream, devices, kinds),
    families,
    catalog: { devices: kinds.map(inventedDevice), models: families.flat() },
  };
}

function inventedDevice(id: string): Device {
  return { id, name: id, kind: "gpu", memoryMiB: 65_536, pricePerHour: 1 };
}

function inventedFamily(
  stream: RandomStream,
  family: number,
  kinds: readonly string[],
  speeds: readonly number[],
): readonly Model[] {
  const perItemMs = logBetween(stream, [0.5, 5]);
  const fixedItems = logBetween(stream, [1, 12]);
  const growth = between(stream, [1.3, 2.5]);
  const worst = between(stream, [0.3, 0.7]);
  const maxBatch = pick(stream, [8, 16, 32, 64]);
  const cv = stream.uniform() < 0.5 ? 0 : between(stream, [0.02, 0.2]);
  let factor = 1;
  let short = 1;
  return Array.from({ length: VARIANTS }, (_, variant) => {
    const itemMs = perItemMs * factor;
    factor *= growth;
    const accuracy = 0.95 - (0.95 - worst) * short;
    short /= 2;
    const profiles = Object.fromEntries(
      kinds.map((kind, k) => {
        const ms = (itemMs / (speeds[k] ?? 1)) * between(stream, [0.8, 1.25]);
        return [kind, { baseMs: ms * fixedItems, perItemMs: ms, maxBatch }];
      }),
    );
    return {
      id: `family-${family + 1}-${variant + 1}`,
      name: `Family ${family + 1}, variant ${variant + 1}`,
      task: `task ${family + 1}`,
      family: "invented",
      accuracy,
      accuracyMetric: "share",
      profiles,
      ...(cv > 0 ? { service: { distribution: "gamma", cv } as const } : {}),
    };
  });
}
