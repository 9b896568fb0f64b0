import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { isViolation } from "~/features/events/violations.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound } from "~/lib/errors";
import { getPlaceFor } from "./places.server";

/**
 * Lets whoever proves this address keep a place: its marks until the close, its keying after. No link that could be passed
 * on: they sign in, or open an account with that address. @throws 404; DomainError paper.agent_known | paper.opened
 */
export async function inviteAgent(actor: Actor, editionId: string, placeId: string, { email }: { email: string }): Promise<void> {
  const place = await getPlaceFor(actor, editionId, placeId);
  if (place.openedAt) throw new DomainError("paper.opened");
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const { id } = await trx.insertInto("paperAgent").values({ placeId, email, invitedBy: actor.accountId, invitedAt: at }).returning("id").executeTakeFirstOrThrow();
    await queueMail(trx, { key: `paper-agent:${id}`, template: "paper-agent", to: email, props: { placeName: place.name, editionName: place.editionName, placeId, opensAt: place.opensAt.toISOString(), closesAt: place.closesAt.toISOString() } });
    await recordAudit(trx, { actor, action: "vote.agent_invited", objectKind: "round", objectId: place.roundId, after: { name: place.name }, at });
  }).catch((error: unknown) => {
    throw isViolation(error, "paper_agent_once") ? new DomainError("paper.agent_known", {}, "email") : error;
  });
}

/** Their access ends at once; what they marked or keyed stays. @throws 404 */
export async function endAgent(actor: Actor, editionId: string, placeId: string, agentId: string): Promise<void> {
  const place = await getPlaceFor(actor, editionId, placeId);
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const { numUpdatedRows } = await trx.updateTable("paperAgent").set({ endedAt: at }).where("id", "=", agentId).where("placeId", "=", placeId).where("endedAt", "is", null).executeTakeFirst();
    if (numUpdatedRows !== 1n) throw notFound();
    await recordAudit(trx, { actor, action: "vote.agent_ended", objectKind: "round", objectId: place.roundId, after: { name: place.name }, at });
  });
}
