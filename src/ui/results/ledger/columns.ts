/** The columns of a ledger that nobody has changed. */
export const firstColumns: readonly string[] = [
  "sloAttainment",
  "goodputRps",
  "accuracy",
  "utility.fang",
  "costPer1kGood",
];

/** Those of them that wait behind "Columns" where the page is at most 1180 px wide. */
export const wideColumns: ReadonlySet<string> = new Set(["accuracy", "costPer1kGood"]);
