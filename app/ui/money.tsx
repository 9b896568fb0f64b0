import { formatEuros } from "~/lib/money";

/** An amount in integer cents; it never breaks across two lines. */
export function Money({ cents }: { cents: number }) {
  return <span className="nw num">{formatEuros(cents)}</span>;
}
