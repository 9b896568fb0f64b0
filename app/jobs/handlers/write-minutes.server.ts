import { db, type Transaction } from "#db";
import { savePdf } from "~/features/files/files.server";
import { minutesPdf, minutesTitle } from "~/features/committee/minutes-pdf.server";
import { readMinutes, type Minutes } from "~/features/committee/minutes.server";
import { lockMeeting } from "~/features/committee/meeting-lock.server";
import type { JobOf } from "../catalogue";

/** The document that says everything up to that instant, or null when it is already written. */
async function nextNumber(trx: Transaction, meetingId: string, { asOf }: Minutes): Promise<number | null> {
  const last = await trx.selectFrom("minutesVersion").select(["number", "writtenAt"]).where("meetingId", "=", meetingId).orderBy("number", "desc").limit(1).executeTakeFirst();
  return last && last.writtenAt >= asOf ? null : (last?.number ?? 0) + 1;
}

/** Writes the minutes of a closed meeting: once at its end, once signed, once for each rectification. Earlier documents are kept. */
export async function handle({ meetingId }: JobOf<"write_minutes">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockMeeting(trx, meetingId);
    const minutes = await readMinutes(trx, meetingId);
    const number = await nextNumber(trx, meetingId, minutes);
    if (number === null) return;
    const fileId = await savePdf(trx, { name: `${minutesTitle(minutes).replace(/\u00a0/g, " ")}.pdf`, bytes: await minutesPdf(minutes) });
    await trx.insertInto("minutesVersion").values({ meetingId, number, fileId, writtenAt: minutes.asOf }).execute();
    await trx.updateTable("committeeMeeting").set({ minutesFileId: fileId }).where("id", "=", meetingId).execute();
  });
}
