import { formatCount, formatEuros } from "~/lib/money";
import type { Cell } from "./bilan-tables";

const shown: Record<Cell["unit"], (value: number) => string> = {
  count: formatCount,
  euros: formatEuros,
  days: (value) => `${formatCount(value)}\u00a0${value > 1 ? "jours" : "jour"}`,
  percent: (value) => `${value}\u00a0%`,
};

/** A figure as people read it. */
export const cellWords = ({ unit, value, hidden }: Cell): string => (hidden ? "non publié" : value === null ? "non connu" : shown[unit](value));
