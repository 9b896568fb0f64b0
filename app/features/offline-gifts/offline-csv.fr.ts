import type { CsvColumn } from "~/lib/csv";
import { csvEuros } from "~/lib/csv-euros";
import { formatShortDate } from "~/lib/dates";
import { offlineKinds, offlineStates } from "./offline-gift";
import type { OfflineGift } from "./offline-gifts.server";

/** What the holder gave us itself, and what became of it. */
export const ownOfflineColumns: CsvColumn<OfflineGift>[] = [
  { label: "Donateur", cell: ({ donorName }) => donorName },
  { label: "Forme", cell: ({ kind }) => offlineKinds[kind].label },
  { label: "Reçu le", cell: ({ receivedOn }) => formatShortDate(receivedOn) },
  { label: "Montant en euros", cell: ({ amountCents }) => csvEuros(amountCents) },
  { label: "État", cell: ({ status }) => offlineStates[status].label },
  { label: "Raison", cell: ({ decisionReason }) => decisionReason },
  { label: "Rendu le", cell: ({ returnedOn }) => returnedOn && formatShortDate(returnedOn) },
];

export const teamOfflineColumns: CsvColumn<OfflineGift>[] = [
  { label: "Campagne", cell: ({ projectName }) => projectName },
  { label: "Structure", cell: ({ organisationName }) => organisationName },
  ...ownOfflineColumns,
  { label: "Noté par", cell: ({ recordedBy }) => recordedBy },
  { label: "Décidé par", cell: ({ decidedBy }) => decidedBy },
];
