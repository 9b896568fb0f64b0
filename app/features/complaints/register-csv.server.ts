import type { Actor } from "~/features/accounts/permissions";
import { giveCsv } from "~/features/files/give-csv.server";
import type { CsvColumn } from "~/lib/csv";
import { parisDay } from "~/lib/dates";
import { complaintStates } from "./complaint";
import { listRegister, type ComplaintRow } from "./complaints.server";
import { channelWords, outcomeWords, subjectWords } from "./complaints.fr";

const dayOf = (instant: Date | null) => (instant ? parisDay(instant) : "");

/** Without the words of anybody: who reads the file learns what came, when and how it ended. */
const columns: CsvColumn<ComplaintRow>[] = [
  { label: "Numéro", cell: ({ reference }) => reference },
  { label: "Reçue le", cell: ({ receivedOn }) => receivedOn },
  { label: "Arrivée par", cell: ({ channel }) => channelWords[channel] },
  { label: "Objet", cell: ({ subject }) => subjectWords[subject] },
  { label: "État", cell: ({ status }) => complaintStates[status].label },
  { label: "Accusé de réception", cell: ({ acknowledgedAt }) => dayOf(acknowledgedAt) },
  { label: "Réponse promise pour le", cell: ({ answerBy }) => answerBy },
  { label: "Répondue le", cell: ({ answeredAt }) => dayOf(answeredAt) },
  { label: "Suite donnée", cell: ({ outcome }) => (outcome ? outcomeWords[outcome] : "") },
  { label: "Close le", cell: ({ closedAt }) => dayOf(closedAt) },
  { label: "En retard", cell: ({ late }) => (late ? "oui" : "non") },
];

/** @throws 404 */
export const giveRegister = (actor: Actor): Promise<Response> => giveCsv({ actor, fileName: "reclamations.csv", about: "complaints", columns, read: () => listRegister(actor) });
