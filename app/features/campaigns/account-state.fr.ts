import { formatDateTime } from "~/lib/dates";
import type { Tone } from "~/ui/tag";
import type { AccountState, KeptFacts } from "./account-state";

export const accountStateWords: Record<AccountState, { label: string; tone: Tone; text: string }> = {
  not_started: { label: "Pas commencé", tone: "draft", text: "Le prestataire de paiement doit savoir qui reçoit l’argent et sur quel compte bancaire. C’est la loi." },
  started: { label: "Commencé", tone: "warning", text: "Le compte est ouvert, mais tout n’est pas dit. Vous reprenez là où vous étiez." },
  asked: { label: "Informations demandées", tone: "warning", text: "Stripe demande encore des informations." },
  verifying: { label: "En vérification", tone: "info", text: "Tout est dit. Stripe vérifie : cela prend de quelques minutes à quelques jours. Vous n’avez rien à faire." },
  complete: { label: "Complet", tone: "success", text: "Rien ne manque : l’argent peut être versé." },
  restricted: { label: "Bloqué par Stripe", tone: "danger", text: "Stripe a arrêté les versements sur ce compte. L’argent reste en sécurité." },
};

/** Stripe's names, from the longest to the shortest beginning. */
const fields: [start: RegExp, word: string][] = [
  [/^external_account/, "le compte bancaire (IBAN)"],
  [/verification\.(additional_)?document/, "une pièce d’identité"],
  [/^documents\.|company\.verification/, "un document de la structure (statuts, récépissé ou K-bis)"],
  [/^(representative|individual|person_\w+)\.dob/, "la date de naissance du représentant"],
  [/^(representative|individual|person_\w+)\.(first|last)_name/, "le nom du représentant"],
  [/^(representative|individual|person_\w+)\.address/, "l’adresse du représentant"],
  [/^(representative|individual|person_\w+)\.(phone|email)/, "le téléphone ou l’adresse e-mail du représentant"],
  [/^(representative|individual|person_\w+)/, "des informations sur le représentant"],
  [/^(owners|directors|executives)|company\.(owners|directors|executives)/, "les dirigeants et les bénéficiaires"],
  [/^company\.tax_id|company\.registration/, "le SIREN ou le numéro RNA"],
  [/^company\.address/, "l’adresse de la structure"],
  [/^company\.name|business_type/, "le nom et la forme de la structure"],
  [/^company\.phone/, "le téléphone de la structure"],
  [/^business_profile/, "le site ou la description de l’activité"],
  [/^tos_acceptance/, "l’accord sur les conditions de Stripe"],
];

const wordOf = (field: string): string => fields.find(([start]) => start.test(field))?.[1] ?? "une information que Stripe précise sur sa page";

/** What Stripe asks, in plain words, each once; empty when nothing is asked. */
export const askedWords = ({ due, pastDue }: Pick<KeptFacts, "due" | "pastDue">): string[] => [...new Set([...pastDue, ...due].map(wordOf))];

export const deadlineWords = ({ deadline }: Pick<KeptFacts, "deadline">): string | null => (deadline ? `À donner avant le ${formatDateTime(deadline)}.` : null);
