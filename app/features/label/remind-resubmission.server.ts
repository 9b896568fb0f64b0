import { db } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { lockAdjourned } from "./lock-application.server";
import { listHolders } from "./recipients.server";
import { dueReminder } from "./resubmission";

/** Tells the holder of an adjourned file how long is left. Running it again finds it sent. */
export async function remindResubmission(applicationId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const file = await lockAdjourned(trx, applicationId);
    if (!file) return;
    const sent = await trx.selectFrom("resubmissionReminder").select("daysBefore").where("applicationId", "=", file.id).where("resubmitBy", "=", file.resubmitBy).execute();
    const daysBefore = dueReminder(file.resubmitBy, sent.map((one) => one.daysBefore), at);
    if (daysBefore === null) return;
    await trx.insertInto("resubmissionReminder").values({ applicationId: file.id, resubmitBy: file.resubmitBy, daysBefore, sentAt: at }).execute();
    for (const { email, name } of await listHolders(trx, file.organisationId))
      await queueMail(trx, {
        key: `resubmission-reminder:${file.id}:${file.resubmitBy}:${daysBefore}:${email}`, template: "resubmission-reminder", to: email,
        props: { name, projectName: file.projectName, applicationId: file.id, resubmitBy: file.resubmitBy },
      });
  });
}
