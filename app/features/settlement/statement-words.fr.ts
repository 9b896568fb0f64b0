import { meansWords } from "~/features/donations/payment-means";
import { formatShortDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import type { MeansLine, StatementChange } from "./statement";

type Line = { chargedAt: string | null; gifts: number };

/** The name of a line: its gift's number and day, or how many gifts it adds up. `before`: the lines above it. */
export const statementLineName = ({ chargedAt, gifts }: Line, before: number): string =>
  chargedAt === null ? `${gifts}\u00a0don${gifts > 1 ? "s" : ""} réuni${gifts > 1 ? "s" : ""}` : `${before + 1}, le ${formatShortDate(chargedAt)}`;

/** Said above the table when some gifts are added up. */
export const addedUpWords = "Des donateurs ont choisi de cacher leur montant\u00a0: leurs dons sont réunis en une seule ligne, avec d’autres si besoin.";

export const meansName = ({ means }: Pick<MeansLine, "means">): string => (means === null ? "Tous moyens réunis" : meansWords[means].short);

export const offlineWords = "Chèques, virements et espèces que vous avez reçus vous-même. Ils sont déjà chez vous\u00a0: ils n’entrent dans aucune somme virée ou versée.";

type Told = { label: string; why: string };

/** What each figure is, and why it changes after a first statement. */
const told: Record<StatementChange["key"], Told> = {
  grossCents: { label: "Dons virés sur votre compte Stripe", why: "un don qui attendait (banque, litige, remboursement) a été viré" },
  feeCents: { label: "Frais de paiement", why: "ceux des dons virés depuis" },
  labelFeeCents: { label: "Commission du label", why: "celle des dons virés depuis" },
  refundedCents: { label: "Dons rendus après leur virement", why: "un donateur a été remboursé" },
  lostCents: { label: "Litiges perdus après le virement", why: "la banque d’un donateur lui a rendu son don" },
  reversedCents: { label: "Repris sur votre compte Stripe", why: "l’argent d’un don rendu ou contesté est reparti" },
  owedCents: { label: "Avancé par le label, que vous lui devez", why: "votre compte Stripe n’avait plus de quoi rendre un don" },
  repaidCents: { label: "Remboursé par vous au label", why: "votre virement est arrivé" },
  correctedCents: { label: "Corrections", why: "l’équipe du label a corrigé une écriture, à deux personnes" },
  paidCents: { label: "Versé à votre banque", why: "un versement est arrivé" },
  returnedCents: { label: "Renvoyé par votre banque", why: "votre banque a renvoyé un versement" },
  absorbedCents: { label: "Restes de dons absorbés par leurs frais", why: "il restait d’un don moins que ses frais\u00a0; le label paie la différence" },
  offlineCents: { label: "Dons hors ligne", why: "un don reçu hors ligne a été confirmé ou corrigé" },
};

export const figureLabel = (key: StatementChange["key"]): string => told[key].label;

/** « Versé à votre banque : 39,15 € → 64,37 € (un versement est arrivé). » */
export const changeSentence = ({ key, beforeCents, afterCents }: StatementChange): string =>
  `${told[key].label}\u00a0: ${formatEurosExact(afterCents)} au lieu de ${formatEurosExact(beforeCents)} (${told[key].why}).`;

/** Null: the version before kept no figures. */
export const changeSentences = (changes: readonly StatementChange[] | null): string[] =>
  changes === null ? ["Le relevé précédent ne gardait pas ses chiffres\u00a0: celui-ci les dit tous."] : changes.map(changeSentence);
