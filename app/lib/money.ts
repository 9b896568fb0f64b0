const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const wholeEuros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const count = new Intl.NumberFormat("fr-FR");

// None of our fonts has U+202F: U+00A0 keeps the line together and always has a glyph.
const displayable = (text: string) => text.replace(/\u202f/g, "\u00a0");

/** `1 234,50 €`; whole amounts without decimals: `1 234 €`. Takes integer cents. */
export function formatEuros(cents: number): string {
  return displayable(cents % 100 === 0 ? wholeEuros.format(cents / 100) : euros.format(cents / 100));
}

/** Always two decimals, for columns that add up. */
export function formatEurosExact(cents: number): string {
  return displayable(euros.format(cents / 100));
}

export function formatCount(value: number): string {
  return displayable(count.format(value));
}

/** Reads what a French person types: `32,50`, `1 234`, `12.5 €`. Integer cents, or null when it is not an amount. */
export function parseEuros(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f€]/g, "").replace(",", ".");
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(compact);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** What a person would type for this amount: `32,50`. */
export function eurosInput(cents: number | null | undefined): string {
  if (cents === null || cents === undefined) return "";
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(".", ",");
}

/** Share of an amount in whole percents, rounded up (fees, thresholds): integer cents. */
export function percentOfRoundedUp(cents: number, percent: number): number {
  return Math.ceil((cents * percent) / 100);
}
