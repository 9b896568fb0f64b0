import { db } from "#db";
import { castVote } from "~/features/committee/cast-vote.server";
import { closeExamination } from "~/features/committee/close-examination.server";
import { closeMeeting } from "~/features/committee/close-meeting.server";
import { createMeeting } from "~/features/committee/create-meeting.server";
import { giveOpinion } from "~/features/committee/give-opinion.server";
import { markAttendance } from "~/features/committee/mark-attendance.server";
import { putOnAgenda } from "~/features/committee/put-on-agenda.server";
import { demoPeople } from "~/features/demo/people";
import { signMinutes } from "~/features/committee/sign-minutes.server";
import { now } from "~/lib/clock.server";
import { actorOf } from "./world";

const seatPeople = demoPeople.filter((person) => "seat" in person);
const HOUR_MS = 3_600_000;
const chair = "departement";
const reasons = [
  "Le plan est équilibré et la part demandée aux citoyens reste raisonnable.",
  "Le besoin est réel et les habitants sont associés aux décisions.",
  "Le projet se fait ici, avec des gens d’ici.",
  "Le partenaire connaît bien l’équipe et continuera à la suivre.",
];

export async function seedMeeting(inHours: number, place: string, applicationIds: string[]): Promise<{ meetingId: string; examinationIds: string[] }> {
  const team = await actorOf("nadia");
  // On the hour, as people convene.
  const heldAt = new Date(Math.floor((await now()).getTime() / HOUR_MS + inHours) * HOUR_MS);
  const meetingId = await createMeeting(team, { kind: "meeting", heldAt, place });
  const examinationIds: string[] = [];
  for (const applicationId of applicationIds) examinationIds.push(await putOnAgenda(team, { meetingId, applicationId }));
  return { meetingId, examinationIds };
}

/** The chair marks the six seats present, their titulars sitting. */
export async function markAllPresent(meetingId: string): Promise<void> {
  const rows = await db.selectFrom("mandate").innerJoin("account", "account.id", "mandate.accountId").select(["mandate.seatId", "mandate.accountId"]).where("kind", "=", "titular").execute();
  await markAttendance(await actorOf(chair), { meetingId, sitting: Object.fromEntries(rows.map((row) => [row.seatId, row.accountId])) });
}

/** One seat's opinion, all criteria met, and its vote. */
async function sit(examinationId: string, key: string, vote: "for" | "adjourn"): Promise<void> {
  const actor = await actorOf(key);
  const act = { examinationId, seatId: actor.seatIds[0]! };
  const verdict = vote === "for" ? "met" : "not_met";
  await giveOpinion(actor, { ...act, criteria: reasons.map((reason, index) => ({ criterion: (index + 1) as 1 | 2 | 3 | 4, verdict: index === 0 ? verdict : "met", reason: index === 0 && vote === "adjourn" ? "Le devis du local manque encore : sans lui, le plan n’est pas vérifiable." : reason })) });
  await castVote(actor, { ...act, vote, reason: vote === "adjourn" ? "Revenir avec le devis du local." : undefined });
}

export async function sitAll(examinationId: string, vote: "for" | "adjourn" = "for"): Promise<void> {
  for (const { key } of seatPeople) await sit(examinationId, key, vote);
  await closeExamination(await actorOf(chair), examinationId);
}

/** Four seats have said theirs; two others and the chair's closing are left to the visitor. */
export async function sitFour(examinationId: string): Promise<void> {
  for (const { key } of seatPeople.slice(0, 4)) await sit(examinationId, key, "for");
}

export const endMeeting = async (meetingId: string): Promise<void> => closeMeeting(await actorOf(chair), meetingId);


/** Once its minutes are written. */
export const signMeeting = async (meetingId: string): Promise<void> => signMinutes(await actorOf(chair), meetingId);
