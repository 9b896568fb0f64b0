import { canMove, type CampaignStatus, type CampaignVerb } from "./campaign";

/** The team's gestures: each has its page (the last part of its address), its question and its consequence. */
export const teamDecisions = {
  approbation: { verb: "approve", button: "Approuver", question: "Approuver cette campagne ?", text: "Elle s’ouvrira d’elle-même à 8 h le jour choisi, ou tout de suite si cette heure est passée. Le porteur est prévenu par e-mail.", done: "La campagne est approuvée." },
  correction: { verb: "request_changes", button: "Demander des corrections", question: "Que faut-il corriger ?", text: "Le porteur reçoit vos mots par e-mail et peut de nouveau modifier sa campagne.", done: "La demande de corrections est partie." },
  suspension: { verb: "suspend", button: "Suspendre", question: "Suspendre cette campagne ?", text: "Les dons s’arrêtent, la date de fin ne change pas. Sans reprise d’ici là, la campagne sera annulée et chaque don remboursé.", done: "La campagne est suspendue." },
  reprise: { verb: "resume", button: "Remettre en ligne", question: "Remettre cette campagne en ligne ?", text: "Les dons reprennent, jusqu’à la même date de fin.", done: "La campagne est de nouveau en ligne." },
  annulation: { verb: "cancel", button: "Annuler la campagne", question: "Annuler cette campagne ?", text: "C’est définitif. Chaque don déjà fait est remboursé en entier.", done: "La campagne est annulée. Les remboursements commencent." },
} as const satisfies Record<string, { verb: CampaignVerb; button: string; question: string; text: string; done: string }>;

export type TeamDecision = keyof typeof teamDecisions;
export const teamDecisionKeys = Object.keys(teamDecisions) as TeamDecision[];

/** The decision that an address names, or null. */
export const decisionOf = (pathname: string): TeamDecision | null => {
  const last = pathname.replace(/(\.data|\/)$/, "").split("/").at(-1) ?? "";
  return teamDecisionKeys.find((key) => key === last) ?? null;
};

/** Those open to the team in this state. */
export const openDecisions = (status: CampaignStatus): TeamDecision[] => teamDecisionKeys.filter((key) => canMove(status, teamDecisions[key].verb, "team"));
