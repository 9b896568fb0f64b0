import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { makePlace } from "./begin-upload.server";
import { lockInitiative } from "./lock-video.server";
import { readVideoLink } from "./video-link";

/** A film that stays on its own site. Nothing is asked of that site, now or later, but by a person's click. @throws 404; DomainError pitch.* */
export async function linkVideo(actor: Actor, initiativeId: string, { address, captioned }: { address: string; captioned: boolean }): Promise<string> {
  const link = readVideoLink(address, env().PEERTUBE_HOSTS);
  if (!link) throw new DomainError("pitch.link", {}, "address");
  return db.transaction().execute(async (trx) => {
    const { id, isDemo } = await lockInitiative(trx, actor, initiativeId);
    const at = await now(trx);
    await makePlace(trx, actor, initiativeId, at);
    const values = {
      initiativeId: id, isDemo, source: "link" as const, status: "ready" as const, linkProvider: link.provider, linkHost: link.host, linkRef: link.ref, linkCaptioned: captioned,
      createdBy: actor.accountId, createdAt: at, updatedAt: at,
    };
    const video = await trx.insertInto("pitchVideo").values(values).returning("id").executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "pitch_video.added", objectKind: "pitch_video", objectId: video.id, at });
    return video.id;
  });
}
