import { stateTag } from "~/features/campaigns/campaign-words.fr";
import type { CsvColumn } from "~/lib/csv";
import { csvEuros } from "~/lib/csv-euros";
import { parisDay } from "~/lib/dates";
import type { CampaignMoney, LedgerGroupView } from "./money.server";
import { accountLabel, groupTitle } from "~/features/settlement/settlement.fr";

export const campaignColumns: CsvColumn<CampaignMoney>[] = [
  { label: "Campagne", cell: ({ projectName }) => projectName },
  { label: "État", cell: (line) => stateTag(line).text },
  { label: "Dons (€)", cell: ({ gifts }) => csvEuros(gifts) },
  { label: "Gardés (€)", cell: ({ held }) => csvEuros(held) },
  { label: "Virés (€)", cell: ({ transferred }) => csvEuros(transferred) },
  { label: "Frais (€)", cell: ({ fees }) => csvEuros(fees) },
  { label: "Remboursés (€)", cell: ({ refunded }) => csvEuros(refunded) },
  { label: "En banque (€)", cell: ({ paidOut }) => csvEuros(paidOut) },
];

/** One line of one event of the ledger; the lines of an event bear the same number and add up to nothing. */
export type LedgerRow = Pick<LedgerGroupView, "id" | "kind" | "description" | "occurredAt"> & { account: string; cents: number };

export const toLedgerRows = (groups: readonly LedgerGroupView[]): LedgerRow[] =>
  groups.flatMap(({ id, kind, description, occurredAt, lines }) => lines.map((line) => ({ id, kind, description, occurredAt, ...line })));

export const ledgerColumns: CsvColumn<LedgerRow>[] = [
  { label: "Écriture", cell: ({ id }) => id },
  { label: "Jour", cell: ({ occurredAt }) => parisDay(new Date(occurredAt)) },
  { label: "Événement", cell: groupTitle },
  { label: "Compte", cell: ({ account }) => accountLabel(account) },
  { label: "Montant (€)", cell: ({ cents }) => csvEuros(cents) },
];
