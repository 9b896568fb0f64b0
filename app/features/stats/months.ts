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
