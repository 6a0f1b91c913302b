import { SloLine, StripGround } from "./Strip.tsx";
import type { StripScale } from "./stripScale.ts";

interface StripHeadProps {
  readonly scale: StripScale;
  /** What the flag says: "SLO", or the SLO itself where one app is selected. */
  readonly flag: string;
}

/** The strip's axis in the ledger's head: ticks, and the flag that names the red line through all rows. */
export function StripHead({ scale, flag }: StripHeadProps) {
  const slo = `${(scale.at(scale.slo) * 100).toFixed(2)}%`;
  const width = 20 + flag.length * 6.6;
  return (
    <svg className="strip-head" aria-hidden="true">
      <StripGround scale={scale} height={8} y={22} />
      {scale.ticks.map(({ value, label }) => (
        <text key={value} x={`${(scale.at(value) * 100).toFixed(2)}%`} y={17} textAnchor={anchor(scale.at(value))}>
          {label}
        </text>
      ))}
      <SloLine scale={scale} y={20} />
      <svg x={slo} y={2} aria-hidden="true">
        <rect x={-width / 2} width={width} height={18} rx={2} fill="var(--late)" />
        <text y={13.5} textAnchor="middle" className="strip-flag">
          {flag}
        </text>
      </svg>
    </svg>
  );
}

/** Labels at the ends stay inside, since the neighbouring heads would cover them. */
function anchor(at: number): "start" | "middle" | "end" {
  if (at < 0.05) return "start";
  return at > 0.95 ? "end" : "middle";
}
