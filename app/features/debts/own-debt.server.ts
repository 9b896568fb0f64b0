import { db } from "#db";
import { owedByHolder } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { intermediary } from "~/features/territory/current.server";
import { listCauses } from "./debts.server";

/** What the holder of a campaign owes the label, in cents. The caller has checked who asks. */
export const readOwnDebt = async (campaignId: string) => ({
  owedCents: await accountBalance(db, owedByHolder(campaignId)),
  causes: await listCauses(campaignId),
  reference: `DETTE-${campaignId.slice(0, 8).toUpperCase()}`,
  email: intermediary().email,
});
