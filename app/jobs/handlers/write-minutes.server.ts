import { db } from "#db";
import { savePdf } from "~/features/files/files.server";
import { minutesPdf, minutesTitle } from "~/features/committee/minutes-pdf.server";
import { readMinutes } from "~/features/committee/minutes.server";
import { lockMeeting } from "~/features/committee/meeting-lock.server";
import type { JobOf } from "../catalogue";

/** Writes the minutes of a closed meeting, once. */
export async function handle({ meetingId }: JobOf<"write_minutes">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockMeeting(trx, meetingId);
    const written = await trx.selectFrom("committeeMeeting").select("minutesFileId").where("id", "=", meetingId).executeTakeFirstOrThrow();
    if (written.minutesFileId) return;
    const minutes = await readMinutes(trx, meetingId);
    const fileId = await savePdf(trx, { name: `${minutesTitle(minutes).replace(/\u00a0/g, " ")}.pdf`, bytes: await minutesPdf(minutes) });
    await trx.updateTable("committeeMeeting").set({ minutesFileId: fileId }).where("id", "=", meetingId).execute();
  });
}
