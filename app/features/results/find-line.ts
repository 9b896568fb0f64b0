import { readReceipt } from "~/features/ballots/secret";

export type Stage = "fingerprints" | "receipts";

/** What a voter typed, as the list writes it; null when it is neither a receipt nor a fingerprint. */
export function asListed(typed: string, stage: Stage): string | null {
  if (stage === "receipts") return readReceipt(typed);
  const hexadecimal = typed.toLowerCase().replace(/[^0-9a-z]/g, "");
  return /^[0-9a-f]{64}$/.test(hexadecimal) ? hexadecimal : null;
}

/** What stands beside each occurrence in the list; empty when it is not there. */
export function findLines(list: string, wanted: string): string[] {
  return list.split("\n").filter((line) => line === wanted || line.startsWith(`${wanted} `)).map((line) => line.slice(wanted.length + 1));
}
