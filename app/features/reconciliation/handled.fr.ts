import { formatShortDate } from "~/lib/dates";
import type { stateWords } from "./reconciliation.fr";

type Instant = Date | string;
type Correction = { state: "proposed" | "posted" | "dropped"; proposedByName: string; proposedAt: Instant; decidedByName: string | null; decidedAt: Instant | null };
export type Handled = { state: keyof typeof stateWords; explanation: string | null; explainedByName: string | null; explainedAt: Instant | null; resolvedAt: Instant | null; corrections: readonly Correction[] };

const decided = { proposed: "attend d’être confirmée", posted: "confirmée", dropped: "abandonnée" };

function correctionSentence({ state, proposedByName, proposedAt, decidedByName, decidedAt }: Correction): string {
  const second = decidedAt === null ? decided[state] : `${decided[state]} par ${decidedByName} le ${formatShortDate(decidedAt)}`;
  return `Correction proposée par ${proposedByName} le ${formatShortDate(proposedAt)}, ${second}.`;
}

/** Everything that was done about a difference, a sentence each, in the order in which people did it. */
export function whatWasDone({ explanation, explainedByName, explainedAt, resolvedAt, corrections }: Handled): string[] {
  const explained = explanation !== null && explainedAt !== null ? [`Expliqué par ${explainedByName} le ${formatShortDate(explainedAt)}\u00a0: ${explanation}`] : [];
  const closed = resolvedAt === null ? [] : [`Refermé le ${formatShortDate(resolvedAt)}\u00a0: les deux côtés s’accordent à nouveau.`];
  const done = [...corrections.map(correctionSentence), ...explained, ...closed];
  return done.length > 0 ? done : ["Rien encore."];
}
