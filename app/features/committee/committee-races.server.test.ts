import { sql } from "kysely";
import { beforeAll, expect, test, vi } from "vitest";
import { db, type Transaction } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { attend, onAgenda, seatKeys } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { cancelMeeting } from "./cancel-meeting.server";
import { closeExamination } from "./close-examination.server";
import { lockExamination } from "./examination-lock.server";
import { putOnAgenda } from "./put-on-agenda.server";
import { takeOffAgenda } from "./take-off-agenda.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

async function anItem() {
  const { applicationId } = await aCheckedApplication();
  const item = await onAgenda(world, applicationId);
  await attend(world, item.meetingId, seatKeys);
  return item;
}

/** Somebody waits for a lock that somebody else holds. */
const someoneWaits = () =>
  vi.waitFor(async () => {
    const { rows } = await sql<{ waits: boolean }>`select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`.execute(db);
    expect(rows[0]?.waits).toBe(true);
  }, { timeout: 10_000, interval: 20 });

const writeVote = (trx: Transaction, { examinationId, meetingId }: { examinationId: string; meetingId: string }) =>
  trx
    .insertInto("seatVote")
    .values({ examinationId, meetingId, seatId: world.seatIds["france-active"]!, version: 1, accountId: world.seats["france-active"]!.accountId, vote: "for", reason: null, votedAt: new Date() })
    .execute();

test("a vote being written and a closing that waits for it both go through: the vote counts", async () => {
  const item = await anItem();
  const closing = await db.transaction().execute(async (trx) => {
    await lockExamination(trx, item.examinationId);
    const waiting = closeExamination(world.chair, item.examinationId);
    await someoneWaits();
    await writeVote(trx, item);
    return { waiting };
  });
  expect((await closing.waiting).tally.for).toBe(1);
});

test("an item that joins the agenda while the meeting is called off, closed or emptied at the same time: never a deadlock, one outcome", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { meetingId, examinationId } = await anItem();
    const { applicationId } = await aCheckedApplication();
    const acts = await Promise.allSettled([
      cancelMeeting(world.team, { meetingId, reason: "La salle est inondée." }),
      closeExamination(world.chair, examinationId),
      putOnAgenda(world.team, { meetingId, applicationId }),
      takeOffAgenda(world.team, examinationId),
    ]);
    const [cancelled, closed, , takenOff] = acts.map(({ status }) => status === "fulfilled");
    expect(acts.flatMap((act) => (act.status === "rejected" && !("status" in act.reason) && !String(act.reason.code).startsWith("committee.") ? [String(act.reason)] : []))).toEqual([]);
    expect([cancelled, closed].filter(Boolean).length).toBeLessThan(2);
    expect([closed, takenOff].filter(Boolean).length).toBeLessThan(2);
    const { status } = await db.selectFrom("committeeMeeting").select("status").where("id", "=", meetingId).executeTakeFirstOrThrow();
    const onIt = await db.selectFrom("examination").select("id").where("meetingId", "=", meetingId).where("status", "=", "on_agenda").execute();
    expect(status === "cancelled" && onIt.length > 0).toBe(false);
  }
});
