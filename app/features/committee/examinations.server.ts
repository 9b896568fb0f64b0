import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { listCorrections } from "~/lib/corrections.server";
import { orNotFound } from "~/lib/errors";
import type { ApplicationContent } from "~/features/label/application-content";
import { listAttestations } from "~/features/label/application-file.server";
import { contentReader } from "~/features/label/contents.server";
import { criterionNumbers } from "~/features/label/criteria";
import { showFile } from "~/features/label/document-history.server";
import { listDeclarations } from "./declarations.server";
import { listDetectedLinks } from "./detected-links.server";
import { attestedCriterion, quorumOf, type DecisionInput } from "./decision";
import { readFacts, type SeatRecord } from "./decision-record";
import { readExaminationFacts } from "./examination-facts.server";
import { whyNotYet } from "./meeting";
import { rulesOfExamination } from "./rules.server";
import { seatLines } from "./seat-lines";

/** An item that is, or was, on an agenda; while it waits it does not exist for the committee. */
async function readHead(handle: Handle, examinationId: string) {
  const row = await handle
    .selectFrom("examination")
    .innerJoin("committeeMeeting as meeting", "meeting.id", "examination.meetingId")
    .innerJoin("applicationVersion as version", "version.id", "examination.versionId")
    .innerJoin("account as chair", "chair.id", "meeting.chairAccountId")
    .leftJoin("decision", "decision.examinationId", "examination.id")
    .select([
      "examination.id", "examination.applicationId", "examination.number", "examination.position", "examination.status", "examination.createdAt",
      "meeting.id as meetingId", "meeting.kind", "meeting.heldAt", "meeting.status as meetingStatus", "meeting.chairAccountId", "chair.name as chairName",
      "version.content", "version.submittedAt", "decision.id as decisionId", "decision.outcome", "decision.facts", "decision.decidedAt", "decision.resubmitBefore",
    ])
    .where("examination.id", "=", examinationId)
    .executeTakeFirst();
  return orNotFound(row);
}

type Head = Awaited<ReturnType<typeof readHead>>;
type Facts = { input: DecisionInput; seats: SeatRecord[] };

/** After the decision its own facts are shown, whatever became of mandates since. */
async function factsOf(handle: Handle, head: Head, at: Date): Promise<Facts> {
  return head.facts === null ? readExaminationFacts(handle, head, parisDay(at)) : readFacts(head.facts);
}

const seatOf = async (handle: Handle, actor: Actor) => {
  const [seatId] = actor.seatIds;
  return seatId ? handle.selectFrom("seat").select(["id", "key", "name"]).where("id", "=", seatId).executeTakeFirst() : undefined;
};

/** What the person's own seat said and may still say. */
async function mySeat(facts: Facts, examinationId: string, seat: { id: string; key: string; name: string } | undefined) {
  const record = facts.seats.find((one) => one.key === seat?.key);
  if (!seat || !record) return null;
  const entitled = criterionNumbers.filter((criterion) => !(record.prescribes && criterion === attestedCriterion));
  const declarations = (await listDeclarations(db, examinationId)).filter(({ seatId }) => seatId === seat.id);
  return { declarations, id: seat.id, key: seat.key, name: seat.name, prescribes: record.prescribes, recusal: record.recusal, opinion: record.opinion, vote: record.vote, entitled };
}

type Read = Pick<ApplicationContent, "answers" | "funding" | "documents">;
/** What a recused seat does not read: it knows which project it is about, and no more. */
const unread: Read = { answers: {}, funding: [], documents: [] };

/** The item as this person may see it (route action `committee.read`). @throws 404 */
export async function getExamination(actor: Actor, examinationId: string) {
  const at = await now();
  const head = await readHead(db, examinationId);
  const facts = await factsOf(db, head, at);
  const seat = await seatOf(db, actor);
  const mine = await mySeat(facts, head.id, seat);
  const closed = head.status === "decided";
  const corrections = head.decisionId ? ((await listCorrections(db, "decision", [head.decisionId])).get(head.decisionId) ?? []) : [];
  const awaitedVotes = facts.input.seats.filter((one) => one.hasMandate && !one.recused && !one.vote).length;
  const { facts: decided, content, outcome, decidedAt, resubmitBefore, ...rest } = head;
  return {
    ...rest,
    content: await showFile(actor, { ...(await contentReader(db))(content), ...(mine?.recusal && unread) }),
    attestations: mine?.recusal ? [] : await listAttestations(head.applicationId),
    closed,
    // Each seat reads what was noticed about itself; the team has the register.
    detected: closed || !mine ? [] : (await listDetectedLinks(head.id)).filter(({ seatId }) => seatId === mine.id),
    isChair: actor.accountId === head.chairAccountId,
    mine,
    seats: seatLines(facts, { seatKey: seat?.key ?? null, closed }),
    quorum: quorumOf(facts.input, await rulesOfExamination(db, head)),
    awaitedVotes,
    notYet: closed ? null : whyNotYet(head, at, awaitedVotes),
    decision: decided === null || outcome === null ? null : { ...readFacts(decided), outcome, decidedAt, resubmitBefore, corrections },
  };
}

export type ExaminationView = Awaited<ReturnType<typeof getExamination>>;
