import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { themeName } from "~/features/territory/themes";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { toCsv, type CsvColumn } from "~/lib/csv";
import { formatShortDate, parisDay } from "~/lib/dates";
import type { BoardFilters } from "./board";
import { channelWords, enquiryWords, needWords, sourceWords } from "./enquiry.fr";
import { listForExport, type ExportRow } from "./enquiries.server";
import { formatPhone } from "./phone";

const columns: CsvColumn<ExportRow>[] = [
  { label: "Arrivé le", cell: ({ receivedAt }) => parisDay(receivedAt) },
  { label: "Par", cell: ({ channel }) => channelWords[channel] },
  { label: "Nom", cell: ({ name }) => name ?? "(anonymisé)" },
  { label: "Adresse e-mail", cell: ({ email }) => email },
  { label: "Téléphone", cell: ({ phone }) => (phone ? formatPhone(phone) : null) },
  { label: "Structure", cell: ({ organisationName }) => organisationName },
  { label: "Projet", cell: ({ projectName }) => projectName },
  { label: "En quelques mots", cell: ({ summary }) => summary },
  { label: "Commune", cell: ({ communeName }) => communeName },
  { label: "Code INSEE", cell: ({ communeCode }) => communeCode },
  { label: "Besoin local", cell: ({ theme }) => theme && themeName(theme) },
  { label: "Attente", cell: ({ need }) => need && needWords[need] },
  { label: "A connu le label par", cell: ({ source }) => source && sourceWords[source] },
  { label: "Partenaire", cell: ({ partnerName }) => partnerName },
  { label: "Suivi par", cell: ({ ownerName }) => ownerName },
  { label: "État", cell: ({ status }) => enquiryWords[status].label },
  { label: "Depuis le", cell: ({ since }) => parisDay(since) },
  { label: "Prochain geste", cell: ({ next }) => next && `${next.action} (pour le ${formatShortDate(next.dueOn)}, ${next.ownerName})` },
];

/** The board's enquiries under these filters, private notes left out; the journal says who took them out of the house. @throws 404 */
export async function exportEnquiries(actor: Actor, filters: BoardFilters): Promise<string> {
  const rows = await listForExport(actor, filters);
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await recordAudit(trx, { actor, action: "export.downloaded", objectKind: "export", objectId: "contacts", after: { rows: rows.length }, at });
  });
  return toCsv(columns, rows);
}
