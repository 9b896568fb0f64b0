import type { Handle } from "#db";
import { listAttestingPartners } from "./attestations-of-seats.server";
import type { DecisionInput, SeatFacts } from "./decision";
import type { SeatRecord } from "./decision-record";
import { listDeclarations } from "./declarations.server";
import type { MeetingKind } from "./meeting";
import { readOpinions, type SeatOpinion } from "./opinions.server";
import { listMandates, listSeats, type Mandate } from "./seats.server";
import { readVotes } from "./votes.server";

export type FactsOf = { id: string; applicationId: string; meetingId: string; kind: MeetingKind };

const readRecusals = (handle: Handle, examinationId: string) =>
  handle.selectFrom("recusal").select(["seatId", "ground", "detail"]).where("examinationId", "=", examinationId).execute();

const readAttendance = (handle: Handle, meetingId: string) =>
  handle
    .selectFrom("attendance")
    .leftJoin("account", "account.id", "attendance.representedBy")
    .select(["attendance.seatId", "attendance.present", "attendance.representedBy", "account.name"])
    .where("meetingId", "=", meetingId)
    .execute();

/** One read of everything that is known about the item, by seat. */
async function readAll(handle: Handle, item: FactsOf, day: string) {
  const [seats, mandates, opinions, votes, recusals, attendance, attesting, declarations] = [
    await listSeats(handle), await listMandates(handle, day), await readOpinions(handle, item.id),
    await readVotes(handle, item.id, item.meetingId), await readRecusals(handle, item.id),
    await readAttendance(handle, item.meetingId), await listAttestingPartners(handle, item.applicationId),
    await listDeclarations(handle, item.id),
  ];
  const of = <T extends { seatId: string }>(rows: readonly T[], seatId: string) => rows.find((row) => row.seatId === seatId);
  /** Whoever was marked present still holds a mandate: one that ended at midnight, mid-meeting, sits no more. */
  const sitting = attendance.map((mark) => ({
    ...mark, present: mark.present && mandates.some((one) => one.seatId === mark.seatId && one.accountId === mark.representedBy),
  }));
  return {
    attestations: attesting.length,
    seats: seats.map((seat) => ({
      seat,
      mandate: of<Mandate>(mandates, seat.id),
      opinion: of<SeatOpinion>(opinions, seat.id),
      vote: of(votes, seat.id),
      recusal: of(recusals, seat.id),
      attendance: of(sitting, seat.id),
      declarations: declarations.filter((one) => one.seatId === seat.id),
      prescribes: seat.partnerId !== null && attesting.includes(seat.partnerId),
    })),
  };
}

type Known = Awaited<ReturnType<typeof readAll>>["seats"][number];

const toFacts = ({ seat, mandate, opinion, vote, recusal, attendance, prescribes }: Known): SeatFacts => ({
  key: seat.key,
  isDepartement: seat.isDepartement,
  hasMandate: mandate !== undefined,
  recused: recusal !== undefined,
  present: attendance?.present ?? false,
  prescribes,
  verdicts: opinion ? Object.fromEntries(opinion.criteria.map(({ criterion, verdict }) => [criterion, verdict])) : null,
  vote: vote ? { choice: vote.choice, reason: vote.reason } : null,
});

const toRecord = (kind: MeetingKind) => ({ seat, opinion, vote, recusal, attendance, prescribes, declarations }: Known): SeatRecord => ({
  key: seat.key,
  name: seat.name,
  representedBy: kind === "consultation" ? (vote?.by ?? null) : (attendance?.name ?? null),
  present: kind === "consultation" ? vote !== undefined && !recusal : (attendance?.present ?? false),
  prescribes,
  recusal: recusal ? { ground: recusal.ground, detail: recusal.detail } : null,
  declarations: declarations.map(({ link, detail }) => ({ link, detail })),
  opinion: opinion ? { by: opinion.by, earlierBy: opinion.earlierBy, criteria: opinion.criteria } : null,
  vote: vote ? { choice: vote.choice, reason: vote.reason, by: vote.by } : null,
});

/**
 * What the rule reads and the words behind it, on that day (Europe/Paris). Votes included:
 * only the closing and what is shown after it may pass them on.
 */
export async function readExaminationFacts(handle: Handle, item: FactsOf, day: string): Promise<{ input: DecisionInput; seats: SeatRecord[] }> {
  const known = await readAll(handle, item, day);
  return {
    input: { kind: item.kind, validAttestations: known.attestations, seats: known.seats.map(toFacts) },
    seats: known.seats.map(toRecord(item.kind)),
  };
}
