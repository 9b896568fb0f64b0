import { formatEurosExact } from "~/lib/money";

/** An amount of a column that adds up: always two decimals. */
export const Cents = ({ cents }: { cents: number }) => <span className="nw num">{formatEurosExact(cents)}</span>;
