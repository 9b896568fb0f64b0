import { db } from "#db";
import { contentReader } from "~/features/label/contents.server";
import { textsOfApplication } from "~/features/label/version-texts";
import { namedDifferences } from "~/lib/text-difference";
import { readFacts, reasonsByCriterion, reasonsOfVotes } from "./decision-record";

/** This examination and the one just before it, of the same application. */
const readPair = (examinationId: string) =>
  db
    .selectFrom("examination as current")
    .innerJoin("examination as earlier", (join) => join.onRef("earlier.applicationId", "=", "current.applicationId").onRef("earlier.number", "<", "current.number"))
    .innerJoin("decision", "decision.examinationId", "earlier.id")
    .innerJoin("applicationVersion as before", "before.id", "earlier.versionId")
    .innerJoin("applicationVersion as after", "after.id", "current.versionId")
    .select(["earlier.number", "decision.outcome", "decision.decidedAt", "decision.facts", "before.content as before", "after.content as after"])
    .where("current.id", "=", examinationId)
    .orderBy("earlier.number", "desc")
    .limit(1)
    .executeTakeFirst();

/** What the committee asked for at the examination before this one, and what the file says differently since; null at the first. */
export async function findEarlierDecision(examinationId: string) {
  const row = await readPair(examinationId);
  if (!row) return null;
  const facts = readFacts(row.facts);
  const readContent = await contentReader(db);
  const [before, after] = [readContent(row.before), readContent(row.after)];
  return {
    number: row.number, outcome: row.outcome, decidedAt: row.decidedAt,
    criteria: reasonsByCriterion(facts).filter(({ isMet }) => !isMet),
    votes: reasonsOfVotes(facts),
    answers: namedDifferences(textsOfApplication(before), textsOfApplication(after)),
  };
}

export type EarlierDecision = NonNullable<Awaited<ReturnType<typeof findEarlierDecision>>>;
