/** The life of an application as data: rule, screens and drawings read the same table. */
export const applicationStatuses = [
  "draft", "submitted", "changes_requested", "checked", "on_agenda", "decided", "withdrawn",
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

export type ApplicationTaker = "holder" | "team" | "chair" | "clock";

export type ApplicationTransition = {
  name: string;
  from: ApplicationStatus;
  to: ApplicationStatus;
  by: ApplicationTaker;
  label: string;
};

const withdraw = (from: ApplicationStatus) =>
  ({ name: "withdraw", from, to: "withdrawn", by: "holder", label: "Retirer la demande" }) as const;

export const applicationTransitions = [
  { name: "submit", from: "draft", to: "submitted", by: "holder", label: "Déposer la demande" },
  { name: "submit", from: "changes_requested", to: "submitted", by: "holder", label: "Déposer la demande corrigée" },
  { name: "request_changes", from: "submitted", to: "changes_requested", by: "team", label: "Demander des compléments" },
  { name: "check", from: "submitted", to: "checked", by: "team", label: "Vérifier le dossier" },
  { name: "schedule", from: "checked", to: "on_agenda", by: "team", label: "Inscrire à l’ordre du jour" },
  { name: "unschedule", from: "on_agenda", to: "checked", by: "team", label: "Retirer de l’ordre du jour" },
  { name: "decide", from: "on_agenda", to: "decided", by: "chair", label: "Rendre la décision" },
  { name: "adjourn", from: "on_agenda", to: "draft", by: "chair", label: "Ajourner" },
  // An adjourned file that did not come back by its last day.
  { name: "lapse", from: "draft", to: "withdrawn", by: "clock", label: "Laisser sans suite" },
  withdraw("draft"),
  withdraw("submitted"),
  withdraw("changes_requested"),
  withdraw("checked"),
] as const satisfies readonly ApplicationTransition[];

export type ApplicationVerb = (typeof applicationTransitions)[number]["name"];

/** Where this verb leads from here, or null when it may not be taken. */
export function applicationTransition(status: ApplicationStatus, verb: ApplicationVerb): ApplicationTransition | null {
  const transitions: readonly ApplicationTransition[] = applicationTransitions;
  return transitions.find(({ from, name }) => from === status && name === verb) ?? null;
}

export const canTake = (status: ApplicationStatus, verb: ApplicationVerb): boolean =>
  applicationTransition(status, verb) !== null;

/** The file is the holder's to write: a draft, or one sent back for changes. */
export const canEdit = (status: ApplicationStatus): boolean => canTake(status, "submit");

/** A partner may still answer while the committee has not closed the matter. */
export const isOpen = (status: ApplicationStatus): boolean => status !== "decided" && status !== "withdrawn";
