/** The SLO and its targets: red, as everywhere. */
export const sloLine = { stroke: "var(--late)", strokeWidth: 1.5 } as const;

/** The word at it, once per chart. */
export const sloLabel = { value: "SLO", offset: 6, style: { fill: "var(--late-text)", fontWeight: 600 } } as const;
