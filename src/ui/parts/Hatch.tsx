/**
 * The two hatches as SVG patterns, put once into the page: `url(#hatch)` for the late side of an SLO line, and
 * `url(#hatch-late)` laid over a fill of `--late` so that lateness is not told by colour alone.
 */
export function Hatch() {
  return (
    <svg className="vh" width="0" height="0" aria-hidden="true">
      <defs>
        <HatchPatterns />
      </defs>
    </svg>
  );
}

/** The patterns alone, for the `<defs>` of a drawing that is saved to a file and must carry them itself. */
export function HatchPatterns() {
  return (
    <>
      <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="var(--late)" opacity="0.045" />
        <line x1="0" x2="0" y1="0" y2="7" stroke="var(--late)" strokeWidth="1" opacity="0.2" />
      </pattern>
      <pattern id="hatch-late" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="4" stroke="var(--paper)" strokeWidth="1.3" opacity="0.75" />
      </pattern>
    </>
  );
}
