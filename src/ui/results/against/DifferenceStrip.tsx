import { Marker } from "../../parts/Marker.tsx";
import type { SchedulerMark } from "../../parts/schedulerMark.ts";
import type { Difference } from "./compared.ts";

interface DifferenceStripProps {
  readonly difference: Difference;
  /** Distance from zero to either end. */
  readonly reach: number;
  readonly mark: SchedulerMark;
  readonly hollow: boolean;
}

/** Room for a marker at the ends, as a share of the width. */
const margin = 0.07;

/** A difference as a dot with its 95 % interval around a zero line. Decorative: the cell has the figures. */
export function DifferenceStrip({ difference, reach, mark, hollow }: DifferenceStripProps) {
  const { value, low, high } = difference;
  const share = (x: number): number => 0.5 + (Math.max(-1, Math.min(1, x / reach)) * (1 - 2 * margin)) / 2;
  const at = (x: number): string => `${(100 * share(x)).toFixed(2)}%`;
  const beyond = Math.abs(value) > reach * 1.001;
  return (
    <svg className="difference-strip" aria-hidden="true">
      <line x1="50%" x2="50%" y1="0" y2="100%" stroke="var(--edge)" />
      {beyond ? (
        <svg x={at(value)} y="50%" aria-hidden="true">
          <path d={value > 0 ? "M-4 -4L1 0L-4 4" : "M4 -4L-1 0L4 4"} fill="none" stroke={mark.colour} strokeWidth={2} />
        </svg>
      ) : (
        <>
          <line x1={at(low)} x2={at(high)} y1="50%" y2="50%" stroke="var(--ink)" strokeWidth={1.5} />
          <svg x={at(value)} y="50%" aria-hidden="true">
            <Marker mark={mark} hollow={hollow} />
          </svg>
        </>
      )}
    </svg>
  );
}
