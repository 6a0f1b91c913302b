import { ReferenceArea } from "recharts";

/** The warm-up in grey under lines over time; nothing where there is none. */
export function warmupGround(warmupS: number) {
  return warmupS > 0 ? <ReferenceArea x1={0} x2={warmupS} fill="var(--sunk)" fillOpacity={1} /> : null;
}
