import { DomainError } from "~/lib/errors";

/** Written on each transition, so that an old one is read with its own rules. */
export const grantRulesVersion = "grant-1";

/** The states of a grant with the words people read and the colour of their tag. */
export const grantStates = {
  proposed: { label: "Convention à préparer", tone: "draft" },
  convention_sent: { label: "Convention à signer", tone: "warning" },
  signed: { label: "Convention signée", tone: "info" },
  paying: { label: "En cours de versement", tone: "info" },
  account_due: { label: "Compte rendu attendu", tone: "warning" },
  account_given: { label: "Compte rendu à examiner", tone: "info" },
  accepted: { label: "Compte rendu accepté", tone: "success" },
  reclaimed: { label: "Reprise en partie", tone: "neutral" },
  renounced: { label: "Renoncée", tone: "draft" },
  cancelled: { label: "Annulée", tone: "danger" },
} as const;
export type GrantStatus = keyof typeof grantStates;
export const grantStatuses = Object.keys(grantStates) as GrantStatus[];

/** `money` is what payments and repayments bring about by themselves. */
export type GrantMover = "holder" | "team" | "money";

type Step = { verb: string; from: readonly GrantStatus[]; to: GrantStatus; by: GrantMover; label: string };

/** Every way a grant moves: the rule, the buttons and the drawing in docs read this table. */
export const grantSteps = [
  { verb: "send", from: ["proposed"], to: "convention_sent", by: "team", label: "Envoyer la convention" },
  { verb: "take_back", from: ["convention_sent"], to: "proposed", by: "team", label: "Reprendre la convention" },
  { verb: "sign", from: ["convention_sent"], to: "signed", by: "team", label: "Contresigner" },
  { verb: "pay", from: ["signed"], to: "paying", by: "money", label: "Constater le premier versement" },
  { verb: "await_account", from: ["signed", "paying"], to: "account_due", by: "money", label: "Attendre le compte rendu" },
  { verb: "give_account", from: ["account_due"], to: "account_given", by: "holder", label: "Rendre compte" },
  { verb: "ask_changes", from: ["account_given"], to: "account_due", by: "team", label: "Demander des précisions" },
  { verb: "accept", from: ["account_given"], to: "accepted", by: "team", label: "Accepter le compte rendu" },
  { verb: "reclaim", from: ["account_due", "accepted", "cancelled"], to: "reclaimed", by: "money", label: "Constater l’argent rendu" },
  { verb: "renounce", from: ["proposed", "convention_sent", "signed"], to: "renounced", by: "holder", label: "Renoncer" },
  { verb: "cancel", from: ["proposed", "convention_sent", "signed", "paying", "account_due", "account_given"], to: "cancelled", by: "team", label: "Annuler" },
] as const satisfies readonly Step[];

export type GrantVerb = (typeof grantSteps)[number]["verb"];

export const stepOf = (verb: GrantVerb): Step => grantSteps.find((step) => step.verb === verb)!;

/** Same call for the rule and for the button. */
export const canMove = (status: GrantStatus, verb: GrantVerb): boolean => stepOf(verb).from.includes(status);

/** @throws DomainError grants.wrong_state */
export function nextStatus(status: GrantStatus, verb: GrantVerb): GrantStatus {
  if (!canMove(status, verb)) throw new DomainError("grants.wrong_state", { status: grantStates[status].label });
  return stepOf(verb).to;
}

/** Nothing is expected of anybody any more. */
export const isOver = (status: GrantStatus): boolean => status === "renounced" || status === "cancelled" || status === "reclaimed";

/** The account is still to be given: the clock chases these. */
export const owesAccount = (status: GrantStatus): boolean => status === "signed" || status === "paying" || status === "account_due";

export type GrantMoment = "signature" | "account";

/** When a part may be paid: at the signature, or once the account was accepted. */
export const isPayable = (status: GrantStatus, moment: GrantMoment): boolean =>
  moment === "signature" ? status === "signed" || status === "paying" : status === "accepted";

/** `BC-2026-007`, and `BC-2026-007/2` for a convention written again. */
export const conventionReference = ({ year, number, version = 1 }: { year: number; number: number; version?: number }): string =>
  `BC-${year}-${String(number).padStart(3, "0")}${version > 1 ? `/${version}` : ""}`;

/** A second person confirms: never the one who noted it. */
export const mayConfirm = (notedBy: string | null, accountId: string): boolean => notedBy !== null && notedBy !== accountId;

/** Votes decided how much, or only who. */
export type GrantBasis = "scale" | "selection";
export const basisOf = (counting: string): GrantBasis => (counting === "award-scale" ? "scale" : "selection");
export const basisWords: Record<GrantBasis, string> = {
  scale: "Les votes ont décidé du montant.",
  selection: "Les votes ont choisi le projet, au montant demandé.",
};

export type MilestoneState = "done" | "late" | "next";
/** Days of Paris, `YYYY-MM-DD`. */
export function milestoneState({ dueOn, doneOn }: { dueOn: string; doneOn: string | null }, today: string): MilestoneState {
  if (doneOn !== null) return "done";
  return dueOn < today ? "late" : "next";
}
