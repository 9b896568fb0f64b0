import type { BilanFilters } from "./bilan-filters";

/** What one month in Paris collected: `month` is YYYY-MM, integer cents. `citizens`: distinct donors of each campaign in that month. */
export type MonthMoney = { month: string; cents: number; citizens: number; gifts: number };

const next = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
};

/** Months without a gift between the first and the last are there too, at nothing: a curve that skipped them would lie. */
export function everyMonth(months: readonly MonthMoney[]): MonthMoney[] {
  const known = new Map(months.map((one) => [one.month, one]));
  const sorted = [...known.keys()].sort();
  const all: MonthMoney[] = [];
  for (let month = sorted[0]; month !== undefined && month <= sorted.at(-1)!; month = next(month)) all.push(known.get(month) ?? { month, cents: 0, citizens: 0, gifts: 0 });
  return all;
}

/** Those that whole months `from` to `to` hold. */
export function monthsIn(months: readonly MonthMoney[], { from, to }: Pick<BilanFilters, "from" | "to">): MonthMoney[] {
  const [first, last] = [from?.slice(0, 7) ?? "", to?.slice(0, 7) ?? "9999-99"];
  return months.filter(({ month }) => month >= first && month <= last);
}

/** The same month of several campaigns, added up; nobody gives to two campaigns as one citizen. */
export function addMonths(months: readonly MonthMoney[]): MonthMoney[] {
  const sums = new Map<string, MonthMoney>();
  for (const { month, cents, citizens, gifts } of months) {
    const sum = sums.get(month) ?? { month, cents: 0, citizens: 0, gifts: 0 };
    sums.set(month, { month, cents: sum.cents + cents, citizens: sum.citizens + citizens, gifts: sum.gifts + gifts });
  }
  return [...sums.values()];
}
