import { db, type Handle } from "#db";
import type { JobOf } from "~/jobs/catalogue";
import { now } from "~/lib/clock.server";
import { canAnswer, reminderBefore } from "./dispute";
import { queueReminderMails } from "./dispute-mails.server";

const answered = (handle: Handle) =>
  handle.selectFrom("dispute").select((eb) => [
    "id", "status", "means", "dueBy", "remindedAt",
    eb.exists(eb.selectFrom("disputeAnswer").select("disputeAnswer.id").whereRef("disputeId", "=", "dispute.id").where("disputeAnswer.status", "<>", "failed")).$castTo<boolean>().as("answered"),
  ]);

type Waiting = Awaited<ReturnType<ReturnType<typeof answered>["executeTakeFirstOrThrow"]>>;

const isDue = (dispute: Waiting, at: Date): boolean =>
  dispute.remindedAt === null && dispute.dueBy !== null && canAnswer(dispute, at) && reminderBefore(dispute.dueBy) <= at;

/** Disputes that nobody has answered, three days before it is too late. */
export async function listDueDisputeReminders(handle: Handle, at: Date): Promise<JobOf<"remind_dispute">[]> {
  const waiting = await answered(handle).where("endedAt", "is", null).where("dueBy", "is not", null).where("remindedAt", "is", null).execute();
  return waiting.filter((one) => isDue(one, at)).map(({ id }) => ({ name: "remind_dispute", disputeId: id }));
}

/** Reminds the team, once. */
export async function remindDispute(disputeId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const dispute = await answered(trx).where("id", "=", disputeId).forUpdate().executeTakeFirst();
    if (!dispute || !isDue(dispute, at)) return;
    await trx.updateTable("dispute").set({ remindedAt: at }).where("id", "=", disputeId).execute();
    await queueReminderMails(trx, disputeId);
  });
}
