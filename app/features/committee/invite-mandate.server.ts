import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { isDemo } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";
import { lockSeat, requireFreeTerm, requireNewSitter } from "./lock-seat.server";
import type { NewMandate } from "./mandate.schemas";
import { drawMandateLink, mandatePath } from "./mandate-links.server";

/** The newest link alone opens. */
const replaceEarlier = (trx: Transaction, seatId: string, email: string, at: Date) =>
  trx
    .updateTable("mandateInvitation")
    .set({ revokedAt: at })
    .where("seatId", "=", seatId)
    .where("email", "=", email)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .execute();

/**
 * Proposes a mandate by mail; it begins once the person accepts. Returns the invitation's id.
 * @throws 404 | DomainError committee.titular_overlap | mandate_twice
 */
export async function inviteMandate(actor: Actor, seatId: string, input: NewMandate): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const seat = await lockSeat(trx, seatId);
    const { name, email, kind, startsOn, endsOn = null } = input;
    const term = { seatId, kind, startsOn, endsOn };
    await requireFreeTerm(trx, term);
    await requireNewSitter(trx, term, email);
    await replaceEarlier(trx, seatId, email, at);
    const { secret, ...link } = drawMandateLink(at);
    const { id } = await trx
      .insertInto("mandateInvitation")
      .values({ ...term, ...link, name, email, invitedBy: actor.accountId, invitedAt: at, isDemo: isDemo() })
      .returning("id")
      .executeTakeFirstOrThrow();
    await queueMail(trx, {
      key: `mandate-invitation:${id}`, template: "mandate-invitation", to: email,
      props: {
        name, seatName: seat.name, kind, startsOn, endsOn, invitedByName: actor.name,
        link: mandatePath(id, secret, link.expiresAt), linkExpiresAt: link.expiresAt.toISOString(),
      },
    });
    await recordAudit(trx, { actor, action: "committee.mandate_proposed", objectKind: "seat", objectId: seatId, after: { name, kind, startsOn, endsOn }, at });
    return id;
  });
}

/** The link opens nothing any more. @throws 404 */
export async function takeBackInvitation(actor: Actor, seatId: string, invitationId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const row = await trx
      .updateTable("mandateInvitation")
      .set({ revokedAt: at })
      .where("id", "=", invitationId)
      .where("seatId", "=", seatId)
      .where("acceptedAt", "is", null)
      .where("revokedAt", "is", null)
      .returning("name")
      .executeTakeFirst();
    await recordAudit(trx, { actor, action: "committee.mandate_proposal_withdrawn", objectKind: "seat", objectId: seatId, before: { name: orNotFound(row).name }, at });
  });
}
