import type { Actor } from "~/features/accounts/permissions";
import { giveCsv } from "~/features/files/give-csv.server";
import { getCampaignMoney } from "./campaign-money.server";
import { campaignColumns, ledgerColumns, toLedgerRows } from "./money-csv.fr";
import { listCampaignMoney, listLedgerGroups } from "./money.server";

/** More than there will ever be: a table that leaves is whole. */
const everything = 1_000_000;

/** The money of every campaign, for the team. */
export const giveCampaignsCsv = (actor: Actor): Promise<Response> =>
  giveCsv({ actor, fileName: "argent-des-campagnes.csv", about: "campaigns", columns: campaignColumns, read: () => listCampaignMoney({ limit: everything }) });

/** The ledger of one campaign, for the team. @throws 404 when there is no such campaign */
export function giveLedgerCsv(actor: Actor, campaignId: string): Promise<Response> {
  const read = async () => {
    await getCampaignMoney(campaignId);
    return toLedgerRows(await listLedgerGroups({ campaignId, limit: everything }));
  };
  return giveCsv({ actor, fileName: `ecritures-${campaignId.slice(0, 8)}.csv`, about: campaignId, columns: ledgerColumns, read });
}
