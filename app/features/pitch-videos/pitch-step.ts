import { NO_LIMIT, NOTHING_TO_DO, type NextStep } from "~/features/label/step";
import { formatShortDate } from "~/lib/dates";
import type { PitchStatus } from "./pitch-video";

/** What decides whose turn it is for the film of a selected initiative. `working`: the one in preparation; `waits`: for programs that the machine lacks. */
export type PitchLife = {
  initiativeId: string;
  working: { status: PitchStatus; missing: number; waits: boolean } | null;
  isShown: boolean;
  isSealed: boolean;
  /** First day of the vote, in Paris. */
  voteStartsOn: string | null;
};

type Words = Pick<NextStep, "who" | "title" | "note"> & { button: string };

const ready = (missing: number): Words =>
  missing > 0
    ? { who: "holder", title: "Écrivez les sous-titres et la transcription de votre vidéo", note: "Sans eux, elle ne peut pas être publiée.", button: "Continuer" }
    : { who: "holder", title: "Envoyez votre vidéo à l’équipe", note: "Tout y est.", button: "Relire et envoyer" };

const prepared = (waits: boolean): Words => ({
  who: "team",
  title: waits ? "Votre vidéo est arrivée, elle attend l’outil qui la prépare" : "Nous préparons votre vidéo",
  note: waits ? `L’équipe est prévenue. ${NOTHING_TO_DO}` : NOTHING_TO_DO,
  button: "Voir où elle en est",
});

function wordsFor(working: PitchLife["working"]): Words | null {
  switch (working?.status) {
    case "receiving":
      return { who: "holder", title: "Reprenez l’envoi de votre vidéo", note: "Il repart d’où il s’était arrêté.", button: "Reprendre l’envoi" };
    case "received":
      return prepared(working.waits);
    case "refused":
      return { who: "holder", title: "Envoyez une autre vidéo", note: "Nous n’avons pas pu préparer celle-ci.", button: "Voir pourquoi" };
    case "ready":
      return ready(working.missing);
    case "in_review":
      return { who: "team", title: "L’équipe regarde votre vidéo", note: NOTHING_TO_DO, button: "Voir ma vidéo" };
    default:
      return null;
  }
}

const none: Words = { who: "holder", title: "Ajoutez votre vidéo", note: "Trois minutes au plus, avec des sous-titres. Sans elle, l’initiative ne figure pas sur le bulletin.", button: "Ajouter ma vidéo" };

/** The film's next step; null once one is online and no other is being made, or when the ballot no longer waits for any. */
export function pitchStep({ initiativeId, working, isShown, isSealed, voteStartsOn }: PitchLife): NextStep | null {
  const words = wordsFor(working) ?? (isShown || isSealed ? null : none);
  if (!words) return null;
  const { button, ...said } = words;
  const by = said.who === "team" ? "Nous vous écrivons" : voteStartsOn && !isSealed ? `Avant le vote, le ${formatShortDate(voteStartsOn)}` : NO_LIMIT;
  return { ...said, by, action: { to: `/initiatives/${initiativeId}/video`, label: button } };
}

/** One thing at a time: the holder's other tasks come first, then the film, then what only has to be waited for. */
export function withPitch<Step extends NextStep | null>(step: Step, pitch: NextStep | null | undefined): Step | NextStep {
  if (!pitch || !step) return pitch ?? step;
  return step.who === "citizens" ? pitch : { ...step, meanwhile: [...(step.meanwhile ?? []), pitch.title] };
}
