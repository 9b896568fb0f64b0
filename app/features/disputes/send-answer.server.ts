import type Stripe from "stripe";
import { db } from "#db";
import { messageOf, permanentRefusal } from "~/features/refunds/stripe-refusal.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { stripe } from "~/services/stripe.server";
import { readEvidence } from "./answer";
import { applyDispute } from "./apply-dispute.server";
import { isDisputeStatus, waitsForAnswer } from "./dispute";

const findAnswer = (answerId: string) =>
  db
    .selectFrom("disputeAnswer")
    .innerJoin("dispute", "dispute.id", "disputeAnswer.disputeId")
    .select(["disputeAnswer.id", "disputeAnswer.kind", "disputeAnswer.evidence", "disputeAnswer.status", "dispute.stripeDisputeId"])
    .where("disputeAnswer.id", "=", answerId)
    .executeTakeFirst();

type Planned = NonNullable<Awaited<ReturnType<typeof findAnswer>>>;

/** Tells Stripe, once; then reads the dispute again. @throws what the queue should try again. */
export async function sendAnswer(answerId: string): Promise<void> {
  const answer = await findAnswer(answerId);
  if (answer?.status !== "planned") return;
  reach("answer.call.before");
  const failure = await tell(answer).catch(async (error: unknown) => {
    const refusal = permanentRefusal(error);
    if (refusal !== null) return refusal;
    await db.updateTable("disputeAnswer").set({ failure: messageOf(error) }).where("id", "=", answerId).execute();
    throw error;
  });
  reach("answer.call.answered");
  await save(answerId, failure);
  reach("answer.committed");
  await applyDispute(answer.stripeDisputeId);
}

/** Null once Stripe has it. Asked first, because a call repeated after a day is no longer known by its key. */
async function tell({ id, kind, evidence, stripeDisputeId }: Planned): Promise<string | null> {
  const told = await stripe().disputes.retrieve(stripeDisputeId);
  if (!isDisputeStatus(told.status) || !waitsForAnswer(told.status)) return alreadyTold(told, kind) ? null : "decided_before";
  const options = { idempotencyKey: `dispute_answer:${id}` };
  if (kind === "acceptance") await stripe().disputes.close(stripeDisputeId, {}, options);
  else await stripe().disputes.update(stripeDisputeId, { evidence: readEvidence(evidence), submit: true, metadata: { answer_id: id } }, options);
  return null;
}

const alreadyTold = ({ status, evidence_details }: Stripe.Dispute, kind: Planned["kind"]): boolean =>
  kind === "acceptance" ? status === "lost" || status === "warning_closed" : evidence_details.submission_count > 0;

async function save(answerId: string, failure: string | null): Promise<void> {
  const end = failure === null ? { status: "sent" as const, failure: null, sentAt: await now() } : { status: "failed" as const, failure };
  await db.updateTable("disputeAnswer").set(end).where("id", "=", answerId).where("status", "=", "planned").execute();
}
