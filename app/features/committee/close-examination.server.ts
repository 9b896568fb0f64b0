import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { decide, isEligible, type Decision, type Outcome } from "./decision";
import type { DecisionFacts } from "./decision-record";
import type { DecisionRules } from "./decision-rules";
import { announceDecision, announceNoQuorum } from "./decision-mails.server";
import { readExaminationFacts } from "./examination-facts.server";
import { lockItemInMeeting, requireChair, requireOpen, type LockedExamination } from "./examination-lock.server";
import { labelPeriod } from "./label-grant";
import { whyNotYet } from "./meeting";
import { moveApplication } from "~/features/label/move-application.server";
import { rulesOfExamination } from "./rules.server";
import { returnToWaiting } from "./return-to-waiting.server";

type Closing = { item: LockedExamination; rules: DecisionRules; facts: DecisionFacts; at: Date; chair: string };

async function sendBack(trx: Transaction, { item, facts, at, chair }: Closing): Promise<void> {
  const { eligible, present, required } = facts.answer.quorum;
  await trx
    .insertInto("examinationReturn")
    .values({
      examinationId: item.id, meetingId: item.meetingId, position: item.position ?? 0, ruleVersion: facts.answer.ruleVersion,
      eligible, present, required, closedBy: chair, returnedAt: at,
    })
    .execute();
  await returnToWaiting(trx, item, { at, accountId: chair, reason: "no_quorum", ruleVersion: facts.answer.ruleVersion });
  await announceNoQuorum(trx, item, facts.answer.quorum);
}

async function insertDecision(trx: Transaction, { item, rules, facts, at, chair }: Closing, outcome: Exclude<Outcome, "no_quorum">) {
  const { ruleVersion, conditions } = facts.answer;
  const resubmitBefore = outcome === "adjourned" ? addDays(parisDay(at), rules.adjournmentDays) : null;
  const { id } = await trx
    .insertInto("decision")
    .values({
      examinationId: item.id, outcome, ruleVersion, facts: JSON.stringify(facts), conditions: JSON.stringify(conditions),
      resubmitBefore, decidedAt: at, closedBy: chair,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, resubmitBefore };
}

async function openLabel(trx: Transaction, projectId: string, decisionId: string, { at, chair, rules, facts }: Closing): Promise<void> {
  const { id } = await trx
    .insertInto("label")
    .values({ projectId, decisionId, ...labelPeriod(at, rules.labelMonths) })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "label", subjectId: id, from: null, to: "valid", at, accountId: chair, ruleVersion: facts.answer.ruleVersion });
}

async function record(trx: Transaction, closing: Closing, outcome: Exclude<Outcome, "no_quorum">): Promise<void> {
  const { item, at, chair, facts } = closing;
  const decision = await insertDecision(trx, closing, outcome);
  await trx.updateTable("examination").set({ status: "decided" }).where("id", "=", item.id).where("status", "=", "on_agenda").executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "examination", subjectId: item.id, from: "on_agenda", to: "decided", at, accountId: chair, reason: outcome, ruleVersion: facts.answer.ruleVersion });
  const application = await trx
    .selectFrom("labelApplication")
    .select(["id", "status", "gridVersion", "projectId"])
    .where("id", "=", item.applicationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await moveApplication(trx, application, outcome === "adjourned" ? "adjourn" : "decide", { at, accountId: chair, reason: outcome });
  if (decision.resubmitBefore) await trx.updateTable("labelApplication").set({ resubmitBy: decision.resubmitBefore }).where("id", "=", application.id).execute();
  if (outcome === "labelled") await openLabel(trx, application.projectId, decision.id, closing);
  await announceDecision(trx, item, { id: decision.id, outcome, at, resubmitBefore: decision.resubmitBefore, facts });
}

/**
 * The chair closes the item: votes are counted, the rule decides, the decision is written once and for good, the holder is told.
 * @throws 404 | DomainError committee.item_closed | too_early | votes_awaited
 */
export async function closeExamination(actor: Actor, examinationId: string): Promise<Decision> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const item = await lockItemInMeeting(trx, examinationId);
    requireChair(actor, item);
    requireOpen(item);
    const { input, seats } = await readExaminationFacts(trx, item, parisDay(at));
    const refusal = whyNotYet(item, at, input.seats.filter((seat) => isEligible(seat) && !seat.vote).length);
    if (refusal) throw new DomainError(refusal);
    const rules = await rulesOfExamination(trx, item);
    const answer = decide(input, rules);
    const closing: Closing = { item, rules, facts: { input, answer, seats }, at, chair: actor.accountId };
    if (answer.outcome === "no_quorum") await sendBack(trx, closing);
    else await record(trx, closing, answer.outcome);
    await recordAudit(trx, {
      actor, as: "seat", action: "committee.item_closed", objectKind: "examination", objectId: item.id,
      after: { outcome: answer.outcome, ruleVersion: answer.ruleVersion }, at,
    });
    return answer;
  });
}
