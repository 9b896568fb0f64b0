export type Expected = "holder" | "partner" | "team" | "committee" | "citizens" | "bank";

/** Where the thing is done: a page, or (`post`) the press of a button. */
export type StepAction = { to: string; label: string; post?: boolean };

/** The one thing that comes next, of whom, and until when (a date or a delay, in words). */
export type NextStep = {
  who: Expected;
  title: string;
  by: string;
  note?: string;
  action?: StepAction;
  /** What goes on beside it and holds nothing up. */
  meanwhile?: string[];
};

export const NOTHING_TO_DO = "Vous n’avez rien à faire.";
export const NO_LIMIT = "Quand vous serez prêts, sans date limite";
