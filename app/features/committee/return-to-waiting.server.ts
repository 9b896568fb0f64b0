import type { Transaction } from "#db";
import { recordTransition } from "~/lib/transitions.server";
import type { LockedExamination } from "./examination-lock.server";
import { moveApplication } from "~/features/label/move-application.server";

type Cause = { at: Date; accountId: string; reason: string; ruleVersion?: string };

/** The item leaves this agenda undecided: its application is checked, waiting for another meeting. The caller holds the row. */
export async function returnToWaiting(trx: Transaction, item: LockedExamination, cause: Cause): Promise<void> {
  await trx.updateTable("examination").set({ status: "waiting", meetingId: null, position: null }).where("id", "=", item.id).execute();
  await recordTransition(trx, { ...cause, subject: "examination", subjectId: item.id, from: "on_agenda", to: "waiting" });
  const application = await trx
    .selectFrom("labelApplication")
    .select(["id", "status", "gridVersion"])
    .where("id", "=", item.applicationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await moveApplication(trx, application, "unschedule", { at: cause.at, accountId: cause.accountId, reason: cause.reason });
}
