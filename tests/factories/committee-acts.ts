import { db } from "#db";
import { castVote } from "~/features/committee/cast-vote.server";
import { createMeeting } from "~/features/committee/create-meeting.server";
import { criterionNumbers, type CriterionNumber } from "~/features/label/criteria";
import type { Verdict, VoteChoice } from "~/features/committee/decision";
import { giveOpinion } from "~/features/committee/give-opinion.server";
import { markAttendance } from "~/features/committee/mark-attendance.server";
import { putOnAgenda } from "~/features/committee/put-on-agenda.server";
import { now } from "~/lib/clock.server";
import type { Committee } from "./committee";

export const criteriaSaid = (verdict: Verdict = "met", except: Partial<Record<CriterionNumber, Verdict>> = {}, skip: CriterionNumber[] = []) =>
  criterionNumbers
    .filter((criterion) => !skip.includes(criterion))
    .map((criterion) => ({ criterion, verdict: except[criterion] ?? verdict, reason: `Raison ${criterion}` }));

/** A meeting that begins in a second (so that its day has come), or a consultation open for a week. */
export async function planMeeting(world: Committee, kind: "meeting" | "consultation" = "meeting"): Promise<string> {
  const at = await now();
  const heldAt = new Date(at.getTime() + (kind === "meeting" ? 1000 : 7 * 86_400_000));
  return createMeeting(world.team, { kind, heldAt, place: "Arras, hôtel du Département" });
}

/** The application on the agenda of a new meeting. */
export async function onAgenda(world: Committee, applicationId: string, kind: "meeting" | "consultation" = "meeting") {
  const meetingId = await planMeeting(world, kind);
  return { meetingId, examinationId: await putOnAgenda(world.team, { meetingId, applicationId }) };
}

export const opine = (world: Committee, examinationId: string, keys: string[], criteria = criteriaSaid()) =>
  Promise.all(keys.map((key) => giveOpinion(world.seats[key]!, { examinationId, seatId: world.seatIds[key]!, criteria })));

/** Votes by seat key, one after another. */
export async function vote(world: Committee, examinationId: string, votes: Record<string, VoteChoice>) {
  for (const [key, choice] of Object.entries(votes)) {
    await castVote(world.seats[key]!, { examinationId, seatId: world.seatIds[key]!, vote: choice, reason: `Motif de ${key}` });
  }
}

/** The chair marks these seats present, by their titulars; the others absent. */
export const attend = (world: Committee, meetingId: string, keys: string[]) =>
  markAttendance(world.chair, {
    meetingId,
    sitting: Object.fromEntries(keys.map((key) => [world.seatIds[key]!, world.seats[key]!.accountId])),
  });

export const seatKeys = ["departement", "pret-honneur", "france-active", "clubs-investisseurs", "credit-solidaire", "investissement-solidaire"];

export const mailsTo = (email: string) => db.selectFrom("mailMessage").select(["template", "props"]).where("recipient", "=", email).execute();
