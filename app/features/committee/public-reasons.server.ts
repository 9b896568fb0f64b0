import { db } from "#db";
import { listCorrections } from "~/lib/corrections.server";
import { gridOf } from "~/features/label/grids.server";
import { readFacts, reasonsByCriterion } from "./decision-record";

/** Why a label was given, criterion by criterion: the seats' words, without the names of persons. Empty when no label stands. */
export async function readPublicReasons(labelId: string) {
  const decision = await db
    .selectFrom("label")
    .innerJoin("decision", "decision.id", "label.decisionId")
    .innerJoin("examination", "examination.id", "decision.examinationId")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .select(["decision.id", "decision.facts", "labelApplication.gridVersion"])
    .where("label.id", "=", labelId)
    .where("decision.outcome", "=", "labelled")
    .executeTakeFirst();
  if (!decision) return [];
  const titles = new Map((await gridOf(db, decision.gridVersion)).criteria.map(({ number, title }) => [number as number, title]));
  const corrections = (await listCorrections(db, "decision", [decision.id])).get(decision.id) ?? [];
  return reasonsByCriterion(readFacts(decision.facts)).map((one) => ({ ...one, title: titles.get(one.criterion) ?? "", corrections }));
}

export type PublicReason = Awaited<ReturnType<typeof readPublicReasons>>[number];
