import { type Cell, PbError } from "./pb-rows";

/** A number as a file writes it, exactly: `digits` / 10^`places`. */
export interface Decimal {
  digits: bigint;
  places: number;
  cell: Cell;
}

/** `1000`, `1000.0`, `1000,50`; never negative. */
export function readDecimal(cell: Cell): Decimal {
  const [, whole, fraction = ""] = /^(\d+)(?:[.,](\d+))?$/.exec(cell.text.trim()) ?? [];
  if (whole === undefined) throw new PbError(cell.text.trim() ? "not_a_number" : "value_missing", cell, cell.text);
  const kept = fraction.replace(/0+$/, "");
  return { digits: BigInt(whole + kept), places: kept.length, cell };
}

export function readPositive(cell: Cell): Decimal {
  const decimal = readDecimal(cell);
  if (decimal.digits === 0n) throw new PbError("not_positive", cell, cell.text);
  return decimal;
}

/** One file unit in the smallest unit that holds all of them whole: 1, 10, 100… */
export const commonUnit = (decimals: Decimal[]): number => 10 ** decimals.reduce((most, { places }) => Math.max(most, places), 0);

/** Whole, in that unit; sums of thousands must stay exact in a float. */
export function inUnit({ digits, places, cell }: Decimal, unit: number): number {
  const value = (digits * BigInt(unit)) / 10n ** BigInt(places);
  if (value > 2n ** 46n) throw new PbError("too_large", cell, cell.text);
  return Number(value);
}

/** As a file writes it: `150000`, `150000.5`. */
export function writeInUnit(value: number, unit: number): string {
  const places = Math.round(Math.log10(unit));
  return (value / unit).toFixed(places).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}
