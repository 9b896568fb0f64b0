import type { Transaction } from "#db";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import type { LockedVideo } from "./lock-video.server";
import { nextStatus, pitchStates, type PitchVerb } from "./pitch-video";

type Facts = Partial<Omit<LockedVideo, "id" | "initiativeId" | "source" | "status" | "cues" | "createdBy" | "createdAt" | "updatedAt">>;

type Move = { verb: PitchVerb; at: Date; accountId?: string; reason?: string; /** Written with the new state, or not at all. */ set?: Facts };

/** The only writer of `pitch_video.status`: asks the table, compares and sets, appends the fact. @throws DomainError pitch.wrong_state */
export async function moveVideo(trx: Transaction, { id, status }: Pick<LockedVideo, "id" | "status">, { verb, at, accountId, reason, set }: Move): Promise<void> {
  const to = nextStatus(status, verb);
  const row = await trx.updateTable("pitchVideo").set({ ...set, status: to, updatedAt: at }).where("id", "=", id).where("status", "=", status).returning("id").executeTakeFirst();
  if (!row) throw new DomainError("pitch.wrong_state", { status: pitchStates[status].label });
  await recordTransition(trx, { subject: "pitch_video", subjectId: id, from: status, to, at, accountId, reason });
}
