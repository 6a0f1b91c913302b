import type { Density } from "../../../experiment/result.ts";
import { Marker } from "../../parts/Marker.tsx";
import { multiple, significant } from "../../parts/numbers.ts";
import { highlightWidthPx, lineWidthPx, type SchedulerMark } from "../../parts/schedulerMark.ts";
import { DensityShape } from "./DensityShape.tsx";
import type { StripScale } from "./stripScale.ts";
import type { Track, Tracks } from "./tracks.ts";

interface StripProps {
  readonly scale: StripScale;
  readonly tracks: Tracks;
  readonly mark: SchedulerMark;
  readonly hollow: boolean;
  readonly highlighted: boolean;
  readonly dimmed: boolean;
  /** Drawn above the only track, where one app is selected. */
  readonly density?: Density | undefined;
  /** Unit of the axis, for values that lie beyond it. */
  readonly unit: "slo" | "ms";
}

/** Height of the drawing in px: a ledger row and the borders it covers. */
const heightPx = 54;

/**
 * One scheduler's latency against the SLO: per app a line from p50 to p99 with bars at p50 and p95 and a marker at p99.
 * Decorative: the row's figures say the same in words.
 */
export function Strip(props: StripProps) {
  const { scale, tracks, mark, hollow, highlighted, dimmed, density, unit } = props;
  const lines = tracks.shown.length + (tracks.others > 0 ? 1 : 0);
  const gap = lines > 3 ? 12 : 14.5;
  const bottom = density === undefined ? heightPx / 2 + ((lines - 1) * gap) / 2 : heightPx - 13;
  const first = bottom - (lines - 1) * gap;
  return (
    <svg className="strip" aria-hidden="true">
      <StripGround scale={scale} height="100%" />
      <g opacity={dimmed ? 0.35 : 1}>
        {density === undefined ? null : (
          <DensityShape density={density} scale={scale} colour={mark.colour} top={5} bottom={bottom - 6} />
        )}
        {tracks.shown.map((track, i) => (
          <TrackLine
            key={track.appId}
            track={track}
            scale={scale}
            y={first + i * gap}
            mark={mark}
            hollow={hollow}
            highlighted={highlighted}
            lettered={density === undefined}
            unit={unit}
          />
        ))}
        {tracks.others === 0 ? null : (
          <text x="2%" y={bottom + 4}>
            and {tracks.others} more
          </text>
        )}
      </g>
      <SloLine scale={scale} />
    </svg>
  );
}

/** Grid lines and the hatched late side. */
export function StripGround({ scale, height, y = 0 }: { scale: StripScale; height: string | number; y?: number }) {
  const slo = scale.at(scale.slo);
  return (
    <>
      <rect x={share(slo)} y={y} width={share(1 - slo)} height={height} fill="url(#hatch)" />
      {scale.ticks.map(({ value }) => (
        <line
          key={value}
          x1={share(scale.at(value))}
          x2={share(scale.at(value))}
          y1={y}
          y2="100%"
          stroke="var(--rule)"
          strokeWidth={1}
        />
      ))}
    </>
  );
}

/** The one red line, over everything else in its row. */
export function SloLine({ scale, y = 0 }: { readonly scale: StripScale; readonly y?: number }) {
  const x = share(scale.at(scale.slo));
  return <line x1={x} x2={x} y1={y} y2="100%" stroke="var(--late)" strokeWidth={1.5} />;
}

interface TrackLineProps {
  readonly track: Track;
  readonly scale: StripScale;
  readonly y: number;
  readonly mark: SchedulerMark;
  readonly hollow: boolean;
  readonly highlighted: boolean;
  readonly lettered: boolean;
  readonly unit: "slo" | "ms";
}

function TrackLine({ track, scale, y, mark, hollow, highlighted, lettered, unit }: TrackLineProps) {
  const end = track.p99 ?? track.p95 ?? track.p50;
  const beyond = end > scale.high;
  const width = highlighted ? highlightWidthPx : lineWidthPx;
  const from = share(scale.at(track.p50));
  return (
    <>
      <line x1={from} x2={share(scale.at(end))} y1={y} y2={y} stroke={mark.colour} strokeWidth={width} />
      <Bar x={from} y={y} half={4.5} colour={mark.colour} />
      {track.p95 === null ? null : <Bar x={share(scale.at(track.p95))} y={y} half={3} colour={mark.colour} />}
      {!lettered ? null : (
        <text x={from} dx={-6} y={y + 4.5} textAnchor="end" className="strip-letter">
          {track.letter}
        </text>
      )}
      {beyond ? (
        <svg x="100%" y={y} aria-hidden="true">
          <rect x={-48} y={-7} width={48} height={14} fill="var(--paper)" />
          <text x={-2} y={4.5} textAnchor="end" className="strip-beyond">
            {unit === "slo" ? multiple(end, 2) : significant(end, 2)} →
          </text>
        </svg>
      ) : null}
      {beyond || track.p99 === null ? null : (
        <svg x={share(scale.at(track.p99))} y={y} aria-hidden="true">
          <Marker mark={mark} hollow={hollow} />
        </svg>
      )}
    </>
  );
}

function Bar({
  x,
  y,
  half,
  colour,
}: {
  readonly x: string;
  readonly y: number;
  readonly half: number;
  colour: string;
}) {
  return <line x1={x} x2={x} y1={y - half} y2={y + half} stroke={colour} strokeWidth={2} />;
}

/** A share as SVG writes it: 0.25 is "25%". */
function share(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}
