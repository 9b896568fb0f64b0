import { db } from "#db";
import { listCorrections, type FieldCorrection } from "~/lib/corrections.server";
import { reasonsOf, type InitiativeVote, type Selection } from "./selection";
import { readSelectionFacts } from "./selection-record";

/** `corrections`: of its words, which stay as they were written. */
export type InitiativeDecision = { outcome: InitiativeVote; decidedAt: Date; note: string; tally: Selection["tally"]; reasons: { seat: string; reason: string }[]; corrections: FieldCorrection[] };

/** What the committee decided, with its reasons; null before. For whoever the caller has let in. */
export async function findDecision(initiativeId: string): Promise<InitiativeDecision | null> {
  const row = await db.selectFrom("initiativeDecision").select(["outcome", "decidedAt", "note", "facts"]).where("initiativeId", "=", initiativeId).executeTakeFirst();
  if (!row) return null;
  const { facts, ...decision } = row;
  const { seats, tally } = readSelectionFacts(facts);
  const corrections = (await listCorrections(db, "initiative_decision", [initiativeId])).get(initiativeId) ?? [];
  return { ...decision, tally, reasons: reasonsOf(seats, row.outcome), corrections };
}
