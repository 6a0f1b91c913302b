const longest = 17;

/** A label that fits beside a plot; the whole of it is in the ledger. */
export function shortened(label: string): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
}
