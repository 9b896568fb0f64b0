import { DomainError } from "~/lib/errors";

/** Written on each transition, so that an old one is read with its own rules. */
export const complaintRulesVersion = "complaint-1";

/** The states of a complaint with the words people read and the colour of their tag. */
export const complaintStates = {
  received: { label: "Reçue", tone: "warning" },
  in_progress: { label: "En cours d’examen", tone: "info" },
  answered: { label: "Répondue", tone: "success" },
  closed: { label: "Close", tone: "neutral" },
} as const;
export type ComplaintStatus = keyof typeof complaintStates;
export const complaintStatuses = Object.keys(complaintStates) as ComplaintStatus[];

type Step = { from: readonly ComplaintStatus[]; to: ComplaintStatus; label: string };

/** Every way a complaint moves; whoever complains reopens theirs by writing again. */
export const complaintSteps = {
  take: { from: ["received"], to: "in_progress", label: "Prendre en charge" },
  answer: { from: ["received", "in_progress"], to: "answered", label: "Envoyer la réponse" },
  close: { from: ["answered"], to: "closed", label: "Clore" },
  reopen: { from: ["answered", "closed"], to: "in_progress", label: "Rouvrir" },
} as const satisfies Record<string, Step>;
export type ComplaintVerb = keyof typeof complaintSteps;

/** Same call for the rule and for the button. */
export const canMove = (status: ComplaintStatus, verb: ComplaintVerb): boolean => (complaintSteps[verb] as Step).from.includes(status);

/** @throws DomainError complaints.wrong_state */
export function nextStatus(status: ComplaintStatus, verb: ComplaintVerb): ComplaintStatus {
  if (!canMove(status, verb)) throw new DomainError("complaints.wrong_state", { status: complaintStates[status].label });
  return complaintSteps[verb].to;
}

/** An answer is owed. */
export const isOpen = (status: ComplaintStatus): boolean => status === "received" || status === "in_progress";

/** Days of Paris, `YYYY-MM-DD`. */
export const isLate = ({ status, answerBy }: { status: ComplaintStatus; answerBy: string }, today: string): boolean => isOpen(status) && answerBy < today;

export const complaintSubjects = ["gift", "reward", "campaign", "vote", "decision", "data", "accessibility", "other"] as const;
export type ComplaintSubject = (typeof complaintSubjects)[number];

export const enteredChannels = ["mail", "phone", "post", "meeting"] as const;
export type ComplaintChannel = "form" | (typeof enteredChannels)[number];

export const complaintOutcomes = ["upheld", "partly", "rejected", "passed_on"] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/** `R-2026-0007` */
export const complaintReference = ({ year, number }: { year: number; number: number }): string => `R-${year}-${String(number).padStart(4, "0")}`;

export const isSubject = (subject: string | null): subject is ComplaintSubject => (complaintSubjects as readonly (string | null)[]).includes(subject);

/** Which lines of the register a page shows. */
export const shownChoices = ["open", "late", "answered", "closed", "all"] as const;
export type Shown = (typeof shownChoices)[number];
