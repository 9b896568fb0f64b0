import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { enquiryTransition, type EnquiryVerb } from "./enquiry";
import { readPastDay } from "./enquiry.schemas";
import { revokeInvitations } from "./invitation-links.server";
import { lockEnquiry, type LockedEnquiry } from "./lock-enquiry.server";

/** Somebody signed in, the person by the link they were mailed, or the clock. */
type Mover = Pick<Actor, "accountId" | "name" | "roles"> | { kind: "link"; name: string } | { kind: "system" };
export type Move = { verb: EnquiryVerb; actor: Mover; at: Date; reason?: string | undefined };
type Moved = Pick<LockedEnquiry, "id" | "status">;

/**
 * Takes a locked enquiry one step on, with its fact. `at` is when it happened and may be past.
 * @throws DomainError enquiry.step_closed
 */
export async function moveEnquiry(trx: Transaction, enquiry: Moved, { verb, actor, at, reason }: Move): Promise<void> {
  const step = enquiryTransition(enquiry.status, verb);
  if (!step) throw new DomainError("enquiry.step_closed");
  const closedAt = step.to === "closed" ? at : null;
  const moved = await trx.updateTable("enquiry").set({ status: step.to, closedAt }).where("id", "=", enquiry.id).where("status", "=", step.from).returning("id").executeTakeFirst();
  if (!moved) throw new DomainError("enquiry.step_closed");
  if (closedAt) await revokeInvitations(trx, enquiry.id, at);
  await recordTransition(trx, { subject: "enquiry", subjectId: enquiry.id, from: step.from, to: step.to, at, ...("accountId" in actor && { accountId: actor.accountId }), ...(reason && { reason }) });
  await recordAudit(trx, {
    actor, action: "enquiry.moved", objectKind: "enquiry", objectId: enquiry.id, before: { status: step.from }, after: { status: step.to },
  });
}

/** A day that the team writes: neither to come nor before the enquiry. @throws DomainError enquiry.day_to_come | enquiry.before_received */
export function pastDayOf(enquiry: Pick<LockedEnquiry, "receivedAt">, day: string, at: Date, field = "on"): Date {
  const happened = readPastDay(day, at);
  if (!happened) throw new DomainError("enquiry.day_to_come", {}, field);
  if (happened >= enquiry.receivedAt) return happened;
  // Noon stands for a day whose hour nobody wrote: the same day is not before.
  if (readPastDay(day, enquiry.receivedAt) === enquiry.receivedAt) return enquiry.receivedAt;
  throw new DomainError("enquiry.before_received", {}, field);
}

export type StepInput = { on: string; reason?: string | undefined };

/** A step that the team takes by itself. @throws 404 | DomainError enquiry.* */
export async function takeStep(actor: Actor, enquiryId: string, verb: EnquiryVerb, input: StepInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const enquiry = await lockEnquiry(trx, actor, enquiryId);
    const at = pastDayOf(enquiry, input.on, await now(trx));
    await moveEnquiry(trx, enquiry, { verb, actor, at, reason: input.reason });
  });
}
