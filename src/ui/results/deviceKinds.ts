import type { Run } from "../../experiment/result.ts";

/** All machines of one kind under one scheduler, utilisation as shares. */
export interface DeviceKind {
  /** Catalogue id of the kind. */
  readonly device: string;
  readonly machines: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** Machines gathered by their kind, in the fleet's order; those without a figure are left out. */
export function deviceKinds(devices: Run["devices"]): readonly DeviceKind[] {
  const shares = new Map<string, number[]>();
  for (const { device, utilisation } of devices) {
    if (utilisation !== null) shares.set(device, [...(shares.get(device) ?? []), utilisation.mean]);
  }
  return [...shares].map(([device, busy]) => ({
    device,
    machines: busy.length,
    mean: busy.reduce((sum, share) => sum + share, 0) / busy.length,
    least: Math.min(...busy),
    most: Math.max(...busy),
  }));
}
