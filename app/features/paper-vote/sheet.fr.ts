import type { BallotForm } from "~/features/ballots/ballot";
import { formatEuros } from "~/lib/money";

const howMany = ({ minChoices, maxChoices }: BallotForm): string => {
  if (minChoices === maxChoices) return `Cochez ${maxChoices} ${maxChoices > 1 ? "cases" : "case"}, pas plus, pas moins.`;
  return minChoices > 1 ? `Cochez de ${minChoices} à ${maxChoices} cases.` : `Cochez une case ou plusieurs, ${maxChoices} au plus.`;
};

/** How to fill a ballot, in the order in which it is done: for whoever is eleven, or has not held one for years. */
export function sheetSteps(form: BallotForm): string[] {
  return [
    form.ballotForm === "approval" ? howMany(form) : `Cochez ce que vous voulez, tant que le total ne dépasse pas ${formatEuros(form.envelopeCents)}.`,
    ...(form.blankAllowed ? ["Pour voter blanc, ne cochez rien."] : []),
    "N’écrivez rien d’autre\u00a0: un bulletin signé, raturé ou déchiré est nul.",
    "Détachez le talon du bas et gardez-le.",
    "Pliez le bulletin et mettez-le vous-même dans l’urne.",
  ];
}

export const strip = {
  title: "Talon à garder",
  text: (address: string) => `Après le vote, cherchez ce reçu sur ${address}\u00a0: à côté, vous lirez votre bulletin tel qu’il a été compté. Le reçu a été tiré au hasard, personne n’a noté qui l’a pris. Sans lui, rien ne retrouve votre bulletin.`,
};
