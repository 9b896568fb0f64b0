import type { Transaction } from "#db";
import { findBeyondPerDonor } from "~/features/campaigns/per-donor.server";
import { DomainError } from "~/lib/errors";
import type { PricedLine } from "./basket";

/** The holder's limit per donor, over all the gifts of one address. @throws DomainError donations.per_donor */
export async function mustStayWithinPerDonor(trx: Transaction, email: string, lines: readonly PricedLine[]): Promise<void> {
  const beyond = await findBeyondPerDonor(trx, email, lines);
  if (beyond) throw new DomainError("donations.per_donor", { title: beyond.title, max: beyond.max, left: beyond.left });
}
