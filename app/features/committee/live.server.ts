import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { can } from "~/features/accounts/permissions";
import { notFound, orNotFound } from "~/lib/errors";

/**
 * A word that changes whenever something of the meeting does: who is there, who has spoken or voted, what was closed.
 * It says nothing of what was said. @throws 404
 */
export async function readLiveMark(actor: Actor, meetingId: string): Promise<string> {
  if (!can(actor, "committee.read")) throw notFound();
  const { rows } = await sql<{ mark: string }>`
    select md5(concat_ws('|', meeting.status, meeting.sequence, meeting.chair_account_id, meeting.signed_at,
      (select string_agg(seat_id::text || coalesce(represented_by::text, ''), ',' order by seat_id) from attendance where meeting_id = meeting.id),
      (select string_agg(concat_ws(':', id, position, status), ',' order by id) from examination where meeting_id = meeting.id),
      (select count(*) from examination_return where meeting_id = meeting.id),
      (select count(*) from opinion join examination on examination.id = opinion.examination_id where examination.meeting_id = meeting.id),
      (select count(*) from recusal join examination on examination.id = recusal.examination_id where examination.meeting_id = meeting.id),
      (select count(*) from seat_vote where seat_vote.meeting_id = meeting.id))) as mark
    from committee_meeting meeting where meeting.id = ${meetingId}`.execute(db);
  return orNotFound(rows[0]).mark;
}
