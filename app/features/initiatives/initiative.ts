import type { InitiativeStatus } from "#db/schema";
import { addDays } from "~/lib/dates";

export type { InitiativeStatus };

/** The life of an initiative as data: rule, screens and drawings read the same table. */
export const initiativeStatuses = ["idea", "file", "submitted", "changes_requested", "checked", "selected", "not_selected", "withdrawn"] as const satisfies readonly InitiativeStatus[];

export type InitiativeTaker = "holder" | "team" | "committee" | "clock";
export type InitiativeTransition = { name: string; from: InitiativeStatus; to: InitiativeStatus; by: InitiativeTaker; label: string };

const withdraw = (from: InitiativeStatus) => ({ name: "withdraw", from, to: "withdrawn", by: "holder", label: "Retirer l’initiative" }) as const;

export const initiativeTransitions = [
  // Its comptoir was attended: the file opens by itself.
  { name: "open_file", from: "idea", to: "file", by: "clock", label: "Ouvrir le dossier" },
  { name: "dispense", from: "idea", to: "file", by: "team", label: "Dispenser de comptoir" },
  { name: "submit", from: "file", to: "submitted", by: "holder", label: "Déposer le dossier" },
  { name: "submit", from: "changes_requested", to: "submitted", by: "holder", label: "Déposer le dossier corrigé" },
  { name: "request_changes", from: "submitted", to: "changes_requested", by: "team", label: "Demander des compléments" },
  { name: "check", from: "submitted", to: "checked", by: "team", label: "Vérifier le dossier" },
  { name: "select", from: "checked", to: "selected", by: "committee", label: "Retenir" },
  { name: "decline", from: "checked", to: "not_selected", by: "committee", label: "Ne pas retenir" },
  withdraw("idea"),
  withdraw("file"),
  withdraw("submitted"),
  withdraw("changes_requested"),
  withdraw("checked"),
  // Until the ballot is sealed; afterwards the initiative stays listed (features/ballots).
  withdraw("selected"),
] as const satisfies readonly InitiativeTransition[];

export type InitiativeVerb = (typeof initiativeTransitions)[number]["name"];

/** Where this verb leads from here, or null when it may not be taken. */
export function initiativeTransition(status: InitiativeStatus, verb: InitiativeVerb): InitiativeTransition | null {
  const transitions: readonly InitiativeTransition[] = initiativeTransitions;
  return transitions.find(({ from, name }) => from === status && name === verb) ?? null;
}

export const canTake = (status: InitiativeStatus, verb: InitiativeVerb): boolean => initiativeTransition(status, verb) !== null;

/** The file is the holder's to write. */
export const canEdit = (status: InitiativeStatus): boolean => canTake(status, "submit");

/** Submitted at least once: team and seats may read it. */
export const isTold = (status: InitiativeStatus): boolean => !["idea", "file"].includes(status);

/** Days of Europe/Paris, both included. */
export type Phase = { kind: string; startsOn: string; endsOn: string };
const find = (phases: readonly Phase[], kind: string) => phases.find((phase) => phase.kind === kind);

/** An idea may come while the phase of ideas runs. An edition without that phase takes none. */
export function mayStart(phases: readonly Phase[], today: string): boolean {
  const ideas = find(phases, "ideas");
  return ideas !== undefined && ideas.startsOn <= today && today <= ideas.endsOn;
}

/** The last day of a submission: of the files, or of the committee's time for a file that was sent back. Null: no limit. */
export const submitUntil = (phases: readonly Phase[], status: InitiativeStatus): string | null =>
  find(phases, status === "changes_requested" ? "committee" : "files")?.endsOn ?? null;

export function maySubmit(phases: readonly Phase[], status: InitiativeStatus, today: string): boolean {
  const until = submitUntil(phases, status);
  return canTake(status, "submit") && (until === null || today <= until);
}

/** Weeks before the phase in which its appointments are already offered. */
const AHEAD_DAYS = 30;

/** Budget-writing appointments are for those who were selected, around their phase. */
export function showsBudgetWriting(phases: readonly Phase[], status: InitiativeStatus, today: string): boolean {
  const phase = find(phases, "budget_writing");
  return status === "selected" && phase !== undefined && addDays(phase.startsOn, -AHEAD_DAYS) <= today && today <= phase.endsOn;
}
