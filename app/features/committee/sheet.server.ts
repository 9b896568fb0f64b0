import { db } from "#db";
import { parisDay } from "~/lib/dates";
import { listSpans } from "./attendance.server";
import { quorumOf } from "./decision";
import type { DecisionRules } from "./decision-rules";
import { readStandIns } from "./invited.server";
import { readReplies } from "./reply-to-meeting.server";
import { rulesOfExamination } from "./rules.server";
import { listMandates, listSeats } from "./seats.server";

const readMarks = (meetingId: string) =>
  db.selectFrom("attendance").leftJoin("account", "account.id", "attendance.representedBy").select(["seatId", "representedBy", "account.name"]).where("meetingId", "=", meetingId).execute();

/** Each seat: who may sit for it today, what it answered, who the chair marked, and from when to when people sat. */
export async function readSheet(meetingId: string, at: Date) {
  const [seats, mandates, marks] = [await listSeats(db), await listMandates(db, parisDay(at)), await readMarks(meetingId)];
  const [replies, spans] = [await readReplies(db, meetingId), await listSpans(db, meetingId)];
  const standIns = await readStandIns(db, meetingId);
  const sheet = seats.map(({ id, name }) => {
    const mark = marks.find((one) => one.seatId === id);
    const announced = standIns[id];
    return {
      seatId: id, name, marked: mark !== undefined, announcedName: announced?.name ?? null,
      // Not marked yet: the announced person is proposed to the chair.
      representedBy: mark ? mark.representedBy : (announced?.accountId ?? null), representedName: mark?.name ?? null,
      people: mandates.filter((one) => one.seatId === id).map(({ accountId, name: person, kind }) => ({ accountId, name: person, kind })),
      answer: replies.find((one) => one.seatId === id)?.answer ?? null,
      spans: spans.filter((one) => one.seatId === id).map(({ name: person, arrivedAt, leftAt }) => ({ person, arrivedAt, leftAt })),
    };
  });
  return { sheet, quorum: quorumOfSheet(sheet, await rulesOfRoom(meetingId, at)) };
}

/** The rules of the point under examination; between two points, or without any, those of the day. */
async function rulesOfRoom(meetingId: string, at: Date): Promise<DecisionRules> {
  const open = await db.selectFrom("examination").select("createdAt").where("meetingId", "=", meetingId).where("status", "=", "on_agenda").orderBy("position").limit(1).executeTakeFirst();
  return rulesOfExamination(db, open ?? { createdAt: at });
}

/** The room's quorum as it stands, before any recusal: an item's own may ask for fewer. */
function quorumOfSheet(sheet: readonly { people: readonly unknown[]; representedName: string | null }[], rules: DecisionRules) {
  const seats = sheet.map(({ people, representedName }, index) => ({
    key: String(index), isDepartement: false, hasMandate: people.length > 0, recused: false, present: representedName !== null, prescribes: false, verdicts: null, vote: null,
  }));
  return quorumOf({ kind: "meeting", validAttestations: 0, seats }, rules);
}
