import { db } from "#db";
import { listCorrections, type FieldCorrection } from "~/lib/corrections.server";
import { readGrids } from "~/features/label/grids.server";
import { opinionField, readFacts, reasonsByCriterion } from "./decision-record";

type Decided = { id: string; facts: unknown; gridVersion: string };
type Reasoned = ReturnType<typeof reasonsByCriterion>[number];

/** Of the words shown, and of no others (a vote's reason is the holder's alone); without who put them right, nor why. */
const publicCorrections = (corrections: readonly FieldCorrection[], { criterion, reasons }: Reasoned) =>
  corrections
    .filter(({ field }) => reasons.some(({ seat }) => field === opinionField(seat, criterion)))
    .map(({ field, previous, corrected, at }) => ({ field, previous, corrected, at }));

/** Decisions with their reasons, criterion by criterion, in the words of the grid they were read with: two queries for any number. */
export async function withPublicReasons<D extends Decided>(decisions: readonly D[]) {
  const [gridOf, corrections] = await Promise.all([readGrids(db), listCorrections(db, "decision", decisions.map(({ id }) => id))]);
  return decisions.map(({ facts, ...decision }) => {
    const titles = new Map(gridOf(decision.gridVersion).criteria.map(({ number, title }) => [number as number, title]));
    const own = corrections.get(decision.id) ?? [];
    return { ...decision, criteria: reasonsByCriterion(readFacts(facts)).map((one) => ({ ...one, title: titles.get(one.criterion) ?? "", corrections: publicCorrections(own, one) })) };
  });
}

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
  return decision ? (await withPublicReasons([decision]))[0]!.criteria : [];
}

export type PublicReason = Awaited<ReturnType<typeof readPublicReasons>>[number];
