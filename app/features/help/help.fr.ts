import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { addressCodesRefusals } from "~/features/address-codes/address-codes.fr";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import type { Refusals } from "~/lib/errors";
import { formatCount } from "~/lib/money";
import { unitOf, type HelpKind, type HelpOfferStatus, type HelpRequestStatus, type RequestVerb } from "./help";
import type { HelpTotals } from "./help-totals";

export const kindWords: Record<HelpKind, { label: string; description: string }> = {
  skill: { label: "Une compétence", description: "Un métier, un savoir-faire, comptés en heures." },
  hours: { label: "Des bras", description: "Du temps pour un chantier, une fête, une tournée, compté en heures." },
  loan: { label: "Un prêt de matériel", description: "Il repart après usage, compté en pièces." },
  material: { label: "Un don de matériel", description: "Il reste au projet, compté en pièces. Aucun reçu fiscal n’en naît." },
};

type Tone = "draft" | "live" | "neutral" | "danger" | "info" | "success";

export const requestWords: Record<HelpRequestStatus, { label: string; tone: Tone }> = {
  draft: { label: "Brouillon", tone: "draft" },
  published: { label: "En ligne", tone: "live" },
  closed: { label: "Terminée", tone: "neutral" },
  withdrawn: { label: "Retirée par l’équipe", tone: "danger" },
};

export const offerWords: Record<HelpOfferStatus, { label: string; tone: Tone }> = {
  offered: { label: "À lire", tone: "info" },
  accepted: { label: "Acceptée", tone: "live" },
  declined: { label: "Déclinée", tone: "neutral" },
  taken_back: { label: "Reprise", tone: "neutral" },
  given: { label: "Rendu", tone: "success" },
  not_given: { label: "N’a pas eu lieu", tone: "neutral" },
};

const many = (count: number, one: string, several: string) => `${formatCount(count)}\u00a0${count < 2 ? one : several}`;

/** « 12 heures », « 1 pièce » */
export const amountWords = (kind: HelpKind, count: number): string => (unitOf(kind) === "hours" ? many(count, "heure", "heures") : many(count, "pièce", "pièces"));

/** « 12 heures demandées, 5 promises » */
export function wantedWords(kind: HelpKind, wanted: number, promised: number): string {
  const asked = `${amountWords(kind, wanted)} ${wanted < 2 ? "demandée" : "demandées"}`;
  return promised === 0 ? asked : `${asked}, ${formatCount(promised)}\u00a0${promised < 2 ? "promise" : "promises"}`;
}

const givenWords = ({ given, helpers, hours, pieces }: HelpTotals): string => {
  const what = [hours > 0 && many(hours, "heure", "heures"), pieces > 0 && many(pieces, "pièce", "pièces")].filter(Boolean).join(" et ");
  return `${formatCount(given)}\u00a0${given < 2 ? "rendu" : "rendus"}\u00a0: ${what}, par ${many(helpers, "personne", "personnes")}`;
};

/** « 3 coups de main demandés, 4 proposés, 2 acceptés, 1 rendu : 6 heures, par 1 personne. » */
export function totalsWords(totals: HelpTotals): string {
  const { asked, offered, accepted, given } = totals;
  const parts = [
    `${formatCount(asked)}\u00a0${asked < 2 ? "coup de main demandé" : "coups de main demandés"}`,
    `${formatCount(offered)}\u00a0${offered < 2 ? "proposé" : "proposés"}`,
    `${formatCount(accepted)}\u00a0${accepted < 2 ? "accepté" : "acceptés"}`,
    ...(given > 0 ? [givenWords(totals)] : []),
  ];
  return `${parts.join(", ")}.`;
}

export const verbWords: Record<RequestVerb, string> = { publish: "Mettre en ligne", close: "Ne plus recevoir de propositions", reopen: "Recevoir de nouveau des propositions" };

export const movedWords: Record<RequestVerb, string> = {
  publish: "La demande est en ligne, sur la page du projet.",
  close: "La demande ne prend plus de propositions. Celles qui attendent attendent encore votre réponse.",
  reopen: "La demande est de nouveau en ligne.",
};

/** What whoever offered reads of their offer. */
export const offerStateWords = (organisationName: string): Record<HelpOfferStatus, { title: string; text: string }> => ({
  offered: { title: "Votre proposition est arrivée", text: `${organisationName} la lit et vous répond par e-mail.` },
  accepted: { title: "Votre aide est acceptée", text: `${organisationName} compte sur vous, et vous écrit pour la suite.` },
  declined: { title: "Pas cette fois", text: `${organisationName} n’a pas besoin de votre aide cette fois-ci. Merci de l’avoir proposée.` },
  taken_back: { title: "Votre proposition est reprise", text: "Vos coordonnées sont effacées." },
  given: { title: "Merci pour votre coup de main", text: "Il est compté sur la page du projet, sans votre nom." },
  not_given: { title: "Ce coup de main n’a pas eu lieu", text: "Merci de l’avoir proposé." },
});

export const aboutOffer = (projectName: string): string => `proposer votre aide à «\u00a0${projectName}\u00a0»`;

export const helpRefusals: Refusals = {
  ...accountsRefusals,
  ...addressCodesRefusals,
  ...campaignsRefusals,
  "help.not_open": "Un coup de main se demande d’une campagne approuvée, en ligne ou en clôture.",
  "help.withdrawn": "L’équipe du label a retiré cette demande\u00a0: elle ne se modifie plus.",
  "help.kind_fixed": "Cette demande est en ligne\u00a0: sa nature ne change plus.",
  "help.unsaved": "Un texte tapé n’est pas encore enregistré\u00a0: enregistrez-le ou effacez-le d’abord, puis relisez.",
  "help.over": "Ce jour est passé\u00a0: choisissez un dernier jour à venir.",
  "help.wrong_state": "Cette demande a changé entre-temps. Rechargez la page.",
  "help.not_taking": "Cette demande ne prend plus de propositions. Merci d’y avoir pensé.",
  "help.offer_moved": "Cette proposition a changé entre-temps. Rechargez la page.",
  "help.too_many": "Vous avez déjà proposé votre aide ici. Attendez la réponse, ou reprenez l’autre proposition d’abord.",
};
