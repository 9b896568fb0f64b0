import { DomainError } from "~/lib/errors";

/** The states of a pitch video with the words people read and the colour of their tag. */
export const pitchStates = {
  receiving: { label: "Envoi en cours", tone: "draft" },
  received: { label: "En préparation", tone: "info" },
  refused: { label: "Refusée", tone: "danger" },
  ready: { label: "À compléter", tone: "warning" },
  in_review: { label: "En relecture", tone: "info" },
  published: { label: "Publiée", tone: "success" },
  withdrawn: { label: "Retirée", tone: "danger" },
  discarded: { label: "Abandonnée", tone: "draft" },
} as const;

export type PitchStatus = keyof typeof pitchStates;

/** `owner`: whoever carries the initiative, or the team in their place. `clock`: the worker. */
export type PitchMover = "owner" | "team" | "clock";

type Step = { verb: string; from: readonly PitchStatus[]; to: PitchStatus; by: PitchMover; label: string };

/** Every way a pitch video moves: the rule and the buttons read this table. */
export const pitchSteps = [
  { verb: "receive", from: ["receiving"], to: "received", by: "clock", label: "Tout est arrivé" },
  { verb: "refuse", from: ["received"], to: "refused", by: "clock", label: "Refuser le fichier" },
  { verb: "prepare", from: ["received"], to: "ready", by: "clock", label: "Préparer" },
  { verb: "submit", from: ["ready"], to: "in_review", by: "owner", label: "Envoyer à l’équipe" },
  { verb: "take_back", from: ["in_review"], to: "ready", by: "owner", label: "Reprendre" },
  { verb: "return", from: ["in_review"], to: "ready", by: "team", label: "Demander des corrections" },
  { verb: "publish", from: ["in_review"], to: "published", by: "team", label: "Publier" },
  { verb: "withdraw", from: ["published"], to: "withdrawn", by: "owner", label: "Retirer" },
  { verb: "restore", from: ["withdrawn"], to: "published", by: "team", label: "Publier à nouveau" },
  { verb: "discard", from: ["receiving", "received", "refused", "ready"], to: "discarded", by: "owner", label: "Abandonner" },
  { verb: "expire", from: ["receiving"], to: "discarded", by: "clock", label: "Oublier l’envoi interrompu" },
] as const satisfies readonly Step[];

export type PitchVerb = (typeof pitchSteps)[number]["verb"];

const stepOf = (verb: PitchVerb): Step => pitchSteps.find((step) => step.verb === verb)!;

/** Same call for the rule and for the button. */
export const canMove = (status: PitchStatus, verb: PitchVerb): boolean => stepOf(verb).from.includes(status);

/** @throws DomainError pitch.wrong_state */
export function nextStatus(status: PitchStatus, verb: PitchVerb): PitchStatus {
  if (!canMove(status, verb)) throw new DomainError("pitch.wrong_state", { status: pitchStates[status].label });
  return stepOf(verb).to;
}

/** Being worked on: one at a time for an initiative. */
export const workingStatuses: readonly PitchStatus[] = ["receiving", "received", "refused", "ready", "in_review"];

/** Captions and transcript are written while nobody else holds the pen. */
export const isEditable = (status: PitchStatus): boolean => status === "ready";

type Words = { source: "file" | "link"; cues: readonly unknown[]; transcript: string; linkCaptioned: boolean };
export type MissingPart = "captions" | "link_captions" | "transcript";

/** What stands between a film and its publication: nobody is left out. */
export function missingParts({ source, cues, transcript, linkCaptioned }: Words): MissingPart[] {
  const missing: MissingPart[] = [];
  if (source === "file" && cues.length === 0) missing.push("captions");
  if (source === "link" && !linkCaptioned) missing.push("link_captions");
  if (transcript.trim() === "") missing.push("transcript");
  return missing;
}

/** Once the ballot is sealed every initiative on it is seen alike: only the team takes a film away, for cause. */
export const mayWithdraw = (isTeam: boolean, sealed: boolean): boolean => isTeam || !sealed;

/** Bytes of one chunk: small enough for a country line, large enough that a film is some hundred of them. */
export const CHUNK_BYTES = 2 * 1024 * 1024;
/** An upload of which nothing came for this long is forgotten. */
export const UPLOAD_HOURS = 24;
/** A worker that dies each time it prepares this film: the film is the cause. */
export const MAX_ATTEMPTS = 4;
export const MAX_TRANSCRIPT = 20_000;

export const uploadsBefore = (at: Date): Date => new Date(at.getTime() - UPLOAD_HOURS * 3_600_000);
