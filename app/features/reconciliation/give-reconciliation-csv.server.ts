import type { Actor } from "~/features/accounts/permissions";
import { giveCsv } from "~/features/files/give-csv.server";
import type { CsvColumn } from "~/lib/csv";
import { csvEuros } from "~/lib/csv-euros";
import { parisDay } from "~/lib/dates";
import { listClosedDiscrepancies, listOpenDiscrepancies, type DiscrepancyView } from "./discrepancies.server";
import { stateWords, subjectLabel, subjectReference, wordsOf } from "./reconciliation.fr";

const euros = (cents: number | null) => (cents === null ? null : csvEuros(cents));

const columns: CsvColumn<DiscrepancyView>[] = [
  { label: "Apparu le", cell: ({ openedAt }) => parisDay(openedAt) },
  { label: "Vu le", cell: ({ lastSeenAt }) => parisDay(lastSeenAt) },
  { label: "Écart", cell: ({ kind }) => wordsOf(kind).title },
  { label: "Sur", cell: ({ subject }) => subjectLabel(subject) },
  { label: "Référence", cell: ({ subject }) => subjectReference(subject) },
  { label: "Campagne", cell: ({ projectName }) => projectName },
  { label: "Stripe ou le public (€)", cell: ({ otherCents }) => euros(otherCents) },
  { label: "Le journal (€)", cell: ({ ledgerCents }) => euros(ledgerCents) },
  { label: "État", cell: ({ state }) => stateWords[state].label },
  { label: "Explication", cell: ({ explanation }) => explanation },
];

/** Every disagreement there has been, for the team. */
export const giveReconciliationCsv = (actor: Actor): Promise<Response> =>
  giveCsv({ actor, fileName: "rapprochement.csv", about: "reconciliation", columns, read: async () => [...(await listOpenDiscrepancies()), ...(await listClosedDiscrepancies(1_000_000))] });
