import { applicationWords, attestationWords } from "~/features/label/application.fr";
import { groundWords, linkWords, mandateKindWords, meetingKindWords, outcomeWords } from "~/features/committee/committee.fr";
import { channelWords, enquiryWords, fieldWords as enquiryFieldWords } from "~/features/enquiries/enquiry.fr";
import { complaintStates } from "~/features/complaints/complaint";
import { channelWords as complaintChannels, outcomeWords as complaintOutcomes } from "~/features/complaints/complaints.fr";
import { campaignStates } from "~/features/campaigns/campaign";
import { offlineKinds } from "~/features/offline-gifts/offline-gift";
import { legalForms } from "~/features/projects/organisation";
import { payoutWords, refundWords, reversalWords, transferWords } from "~/features/settlement/settlement.fr";
import { themes } from "~/features/territory/themes";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";

const fieldWords: Record<string, string> = {
  comment: "Commentaire",
  name: "Nom", summary: "Résumé", purpose: "Ce qu’elle fait", theme: "Besoin local", communeCode: "Commune", legalForm: "Forme", siret: "SIRET",
  status: "État", version: "Version", criteria: "Critères", grid: "Grille", heldAt: "Séance du", title: "Titre", criterion: "Critère",
  linkExpiresAt: "Lien valable jusqu’au", relation: "Lien avec le projet", signatory: "Signataire", kind: "Forme", place: "Lieu",
  chairAccountId: "Présidence", startsOn: "Premier jour", endsOn: "Dernier jour", partner: "Partenaire", link: "Lien déclaré", accountId: "Personne", present: "Présents", seatId: "Siège", ground: "Motif", outcome: "Issue", ruleVersion: "Règles", goalCents: "Objectif",
  durationDays: "Durée en jours", launchOn: "Jour du lancement", stock: "Stock", field: "Passage", text: "Texte", email: "Adresse e-mail",
  sessions: "Sessions", isNamed: "Nom en public", role: "Rôle", channel: "Arrivée par", ownerAccountId: "Confié à", dueOn: "Pour le", keptId: "Contact conservé", fields: "Champs",
  // Citizen budget: editions
  year: "Année", copiedFrom: "Copiée de", envelopeCents: "Enveloppe", counting: "Comptage", stepCents: "Pas du barème", winnersCount: "Lauréats", minVotes: "Voix au moins", ballotForm: "Bulletin",
  minChoices: "Choix au moins", maxChoices: "Choix au plus", blankAllowed: "Vote blanc", minAge: "Âge minimum", votersPerMailbox: "Personnes par adresse", communeCodes: "Communes", categories: "Catégories",
  ideas: "Les idées", files: "Les dossiers", committee: "Le comité", budget_writing: "Les budgets", shooting: "Les vidéos", training: "Faire campagne", vote: "Le vote", results: "Les résultats", accountability: "Rendre compte",
  amountCents: "Montant", receivedOn: "Reçu le", file: "Fichier", rows: "Lignes", number: "Version", giftsCents: "Dons", refused: "Lignes refusées",
  sentOn: "Parti le", level: "Ton", restoredFrom: "Reprise de la version",
};

const enquiryFields = (value: string) => enquiryFieldWords[value];

const words = (table: Record<string, { label: string }>) => (value: string) => table[value]?.label;
const statuses: Record<string, (value: string) => string | undefined> = {
  application: words(applicationWords), attestation: words(attestationWords), campaign: words(campaignStates), complaint: words(complaintStates),
  enquiry: words(enquiryWords), refund: words(refundWords), transfer: words(transferWords), reversal: words(reversalWords), payout: words(payoutWords),
  meeting: (value) => ({ planned: "Prévue", closed: "Close" })[value],
};

const relations: Record<string, string> = { prescribes: "Prescripteur", supports: "Soutient", follows: "Suit" };

/** Names that only the database knows: seats, people, communes, by id or code. */
export type Names = Readonly<Record<string, string>>;

const valueWords: Record<string, (value: string, objectKind: string) => string | undefined> = {
  status: (value, objectKind) => statuses[objectKind]?.(value),
  outcome: (value, objectKind) => (objectKind === "complaint" ? (complaintOutcomes as Record<string, string>)[value] : words(outcomeWords)(value)),
  ground: words(groundWords),
  kind: (value, objectKind) => (objectKind === "offline_gift" ? words(offlineKinds)(value) : ({ ...meetingKindWords, ...mandateKindWords } as Record<string, string>)[value]),
  link: words(linkWords),
  startsOn: formatShortDate,
  endsOn: formatShortDate,
  relation: (value) => relations[value],
  legalForm: (value) => (legalForms as Record<string, string>)[value],
  theme: (value) => (themes as Record<string, string>)[value],
  heldAt: formatDateTime,
  linkExpiresAt: formatShortDate,
  launchOn: formatShortDate,
  dueOn: formatShortDate,
  channel: (value, objectKind) => ((objectKind === "complaint" ? complaintChannels : channelWords) as Record<string, string>)[value],
  sentOn: formatShortDate,
  level: (value) => ({ info: "Information", warning: "Attention" })[value],
  fields: enquiryFields,
};

/** Where one side has no value. */
export const nothing = "—";

function oneValue(key: string, value: unknown, objectKind: string, names: Names): string {
  if (value === null || value === undefined || value === "") return nothing;
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (Array.isArray(value)) return value.length === 0 ? "personne" : value.map((one) => oneValue(key, one, objectKind, names)).join(", ");
  if (typeof value === "number") return key.endsWith("Cents") ? formatEuros(value) : String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return names[text] ?? valueWords[key]?.(text, objectKind) ?? text;
}

export type FactLine = { label: string; before: string; after: string };
type Facts = Record<string, unknown> | null;

/** Before and after, in words, one line per field. */
export function factLines({ objectKind, before, after }: { objectKind: string; before: Facts; after: Facts }, names: Names): FactLine[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return keys.map((key) => ({
    label: fieldWords[key] ?? key,
    before: oneValue(key, before?.[key], objectKind, names),
    after: oneValue(key, after?.[key], objectKind, names),
  }));
}
