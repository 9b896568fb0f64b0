import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { AuditAction } from "~/lib/audit-actions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { can } from "~/features/accounts/permissions";
import type { OrganisationRight } from "~/features/accounts/organisation-roles";
import { lockOwnVideo, type LockedVideo } from "./lock-video.server";
import { moveVideo } from "./move-video.server";
import { mayWithdraw, missingParts, type PitchVerb } from "./pitch-video";
import { tellHolders, tellTeam } from "./video-mails.server";

type Taken = { trx: Transaction; video: LockedVideo; at: Date };

async function step(actor: Actor, videoId: string, right: OrganisationRight, run: (taken: Taken) => Promise<void>): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const video = await lockOwnVideo(trx, actor, videoId, right);
    await run({ trx, video, at: await now(trx) });
    return video.initiativeId;
  });
}

/** The step, its fact and the journal's line. */
async function take(actor: Actor, { trx, video, at }: Taken, verb: PitchVerb, action: AuditAction, { reason, set }: { reason?: string; set?: { publishedAt: Date } } = {}): Promise<void> {
  await moveVideo(trx, video, { verb, at, accountId: actor.accountId, reason, set });
  await recordAudit(trx, { actor, action, objectKind: "pitch_video", objectId: video.id, reason, at });
}

const mustBeComplete = ({ source, cues, transcript, linkCaptioned }: LockedVideo): void => {
  if (missingParts({ source, cues: cues as unknown[], transcript, linkCaptioned }).length > 0) throw new DomainError("pitch.missing");
};

/** To the team's desk. Returns the initiative. @throws 404; DomainError pitch.missing | pitch.wrong_state | organisation.role_commit */
export const submitVideo = (actor: Actor, videoId: string): Promise<string> =>
  step(actor, videoId, "commit", async (taken) => {
    mustBeComplete(taken.video);
    await take(actor, taken, "submit", "pitch_video.submitted");
    await tellTeam(taken.trx, videoId);
  });

/** Back from the team's desk, to change something. @throws 404; DomainError pitch.wrong_state */
export const takeBackVideo = (actor: Actor, videoId: string): Promise<string> =>
  step(actor, videoId, "commit", ({ trx, video, at }) => moveVideo(trx, video, { verb: "take_back", at, accountId: actor.accountId }));

/** The one that is shown, if any. */
const findPublished = (trx: Transaction, initiativeId: string) =>
  trx.selectFrom("pitchVideo").selectAll().where("initiativeId", "=", initiativeId).where("status", "=", "published").forUpdate().executeTakeFirst();

/** Online, in the place of the one before. @throws 404; DomainError pitch.wrong_state | pitch.missing */
export const publishVideo = (actor: Actor, videoId: string): Promise<string> =>
  step(actor, videoId, "commit", async (taken) => {
    const { trx, video, at } = taken;
    mustBeComplete(video);
    const former = await findPublished(trx, video.initiativeId);
    if (former) await moveVideo(trx, former, { verb: "withdraw", at, accountId: actor.accountId, reason: "Remplacée par une autre vidéo." });
    await take(actor, taken, "publish", "pitch_video.published", { set: { publishedAt: at } });
    await tellHolders(trx, videoId, "published");
  });

/** @throws 404; DomainError pitch.wrong_state */
export const returnVideo = (actor: Actor, videoId: string, reason: string): Promise<string> =>
  step(actor, videoId, "commit", async (taken) => {
    await take(actor, taken, "return", "pitch_video.returned", { reason });
    await tellHolders(taken.trx, videoId, "returned", reason);
  });

/** A withdrawal taken back, its files being kept. @throws 404; DomainError pitch.another_published | pitch.wrong_state */
export const restoreVideo = (actor: Actor, videoId: string): Promise<string> =>
  step(actor, videoId, "commit", async (taken) => {
    if (await findPublished(taken.trx, taken.video.initiativeId)) throw new DomainError("pitch.another_published");
    await take(actor, taken, "restore", "pitch_video.restored");
    await tellHolders(taken.trx, videoId, "published");
  });

const isSealed = async (trx: Transaction, initiativeId: string): Promise<boolean> =>
  (await trx.selectFrom("ballotRound").innerJoin("initiative", "initiative.editionId", "ballotRound.editionId").select("ballotRound.id").where("initiative.id", "=", initiativeId).where("sealedAt", "is not", null).executeTakeFirst()) !== undefined;

/** Offline at once. @throws 404; DomainError pitch.sealed | pitch.wrong_state | organisation.role_commit */
export const withdrawVideo = (actor: Actor, videoId: string, reason: string): Promise<string> =>
  step(actor, videoId, "commit", async (taken) => {
    if (!mayWithdraw(can(actor, "pitch.review"), await isSealed(taken.trx, taken.video.initiativeId))) throw new DomainError("pitch.sealed");
    await take(actor, taken, "withdraw", "pitch_video.withdrawn", { reason });
    await tellHolders(taken.trx, videoId, "withdrawn", reason);
  });
