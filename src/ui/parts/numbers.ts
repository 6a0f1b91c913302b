/**
 * How the page writes figures. Every function takes null for "absent" and answers "–" for it, and for what is not a
 * finite number, so that no NaN, 0 or blank ever stands where there is no value.
 */

/** Narrow no-break space: between groups of three digits and before units. */
export const narrowSpace = "\u202f";
/** What stands for a value that is not there. */
export const absent = "–";

type Figure = number | null | undefined;

function isFigure(value: Figure): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A measured figure with its unit: "84.0 ms". An absent figure stays without unit. */
export function withUnit(figure: string, unit: string): string {
  return figure === absent ? absent : figure + narrowSpace + unit;
}

/** An exact whole number: "398 400". */
export function count(value: Figure): string {
  return isFigure(value) ? fixed(Math.round(value), 0) : absent;
}

/**
 * A measured figure with 3 significant digits: "0.159", "99.6", "827". Digits before the point are never replaced by
 * zeros ("1 234"), since a reader would take the zeros for measured ones.
 */
export function significant(value: Figure, digits = 3): string {
  return isFigure(value) ? fixed(value, decimalsFor(value, digits)) : absent;
}

/** A figure that a person gave, with every digit given: "150", "0.526", "1 000". */
export function given(value: Figure): string {
  if (!isFigure(value)) return absent;
  const decimals = value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 12 }).split(".")[1] ?? "";
  return fixed(value, decimals.length);
}

/** With its sign, as a difference: "+3.10", "−0.200", "0". */
export function signed(value: Figure, digits = 3): string {
  if (!isFigure(value)) return absent;
  if (value === 0) return "0";
  return value > 0 ? `+${significant(value, digits)}` : significant(value, digits);
}

/** A ratio: "1.49×". */
export function multiple(ratio: Figure, digits = 3): string {
  return isFigure(ratio) ? `${significant(ratio, digits)}×` : absent;
}

/** A measured time in the unit that suits it: µs below 0.1 ms, ms below 1 s, then s. */
export function duration(ms: Figure, digits = 3): string {
  if (!isFigure(ms)) return absent;
  const { factor, unit } = timeUnit(Number(ms.toPrecision(digits)));
  return withUnit(significant(ms * factor, digits), unit);
}

/** A time that a person gave, such as an SLO, with every digit given: "150 ms", "2.5 s". */
export function givenDuration(ms: Figure): string {
  if (!isFigure(ms)) return absent;
  const { factor, unit } = timeUnit(ms);
  return withUnit(given(Number((ms * factor).toPrecision(12))), unit);
}

/** Dollars: "$4.72", "$0.526"; cents below $0.10: "0.159 ¢"; whole dollars from $1 000. */
export function money(dollars: Figure): string {
  if (!isFigure(dollars)) return absent;
  const size = Math.abs(Number(dollars.toPrecision(3)));
  if (size > 0 && size < 0.1) return withUnit(significant(dollars * 100), "¢");
  const decimals = size >= 1000 ? 0 : size >= 1 || size === 0 ? 2 : 3;
  return `${dollars < 0 ? "−" : ""}$${fixed(Math.abs(dollars), decimals)}`;
}

/**
 * Half-width of an interval with as many decimals as the value it belongs to, as printed: plusMinus(0.12, "99.6") is
 * "± 0.1". Below half a last digit it says so: "< 0.001". Empty without an interval, as after a single replication.
 */
export function plusMinus(halfWidth: Figure, valueText: string): string {
  if (!isFigure(halfWidth) || valueText === absent) return "";
  const decimals = (/\.(\d+)/u.exec(valueText)?.[1] ?? "").length;
  const lastDigit = 10 ** -decimals;
  if (halfWidth < lastDigit / 2) return `<${narrowSpace}${fixed(lastDigit, decimals)}`;
  return `±${narrowSpace}${fixed(halfWidth, decimals)}`;
}

function timeUnit(ms: number): { readonly factor: number; readonly unit: string } {
  const size = Math.abs(ms);
  if (size >= 1000) return { factor: 1 / 1000, unit: "s" };
  return size > 0 && size < 0.1 ? { factor: 1000, unit: "µs" } : { factor: 1, unit: "ms" };
}

/** Decimals that show `digits` significant digits of `value` after rounding: 2 for 9.994, 1 for 9.996 with digits 3. */
function decimalsFor(value: number, digits: number): number {
  if (value === 0) return 0;
  const exponent = Number(value.toExponential(digits - 1).split("e")[1]);
  return Math.min(12, Math.max(0, digits - 1 - exponent));
}

/** Fixed decimals, groups of three before the point, true minus, no negative zero. */
export function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, narrowSpace);
  const sign = value < 0 && Number(text) !== 0 ? "−" : "";
  return sign + grouped + (fraction === undefined ? "" : `.${fraction}`);
}
