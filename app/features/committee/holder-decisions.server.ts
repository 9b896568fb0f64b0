import { db } from "#db";
import { listCorrections } from "~/lib/corrections.server";
import { readFacts, reasonsByCriterion, reasonsOfVotes } from "./decision-record";

/** The last decision on an application, with its reasons; they go to the holder only. The caller has scoped it. */
export async function findLastDecision(applicationId: string) {
  const row = await db
    .selectFrom("decision")
    .innerJoin("examination", "examination.id", "decision.examinationId")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .select(["decision.id", "decision.outcome", "decision.decidedAt", "decision.facts",
      // The team may have given more time since.
      (eb) => eb.fn.coalesce("labelApplication.resubmitBy", "decision.resubmitBefore").as("resubmitBefore")])
    .where("examination.applicationId", "=", applicationId)
    .orderBy("examination.number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { id, facts, ...decision } = row;
  const corrections = (await listCorrections(db, "decision", [id])).get(id) ?? [];
  const read = readFacts(facts);
  return { ...decision, criteria: reasonsByCriterion(read), votes: reasonsOfVotes(read), corrections };
}

export type HolderDecision = NonNullable<Awaited<ReturnType<typeof findLastDecision>>>;
