import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { mustInvite } from "./lock-partner.server";

export type PartnerPerson = { accountId: string; name: string; email: string };

/** Who answers for this partner, for the label team and for these very people. @throws 404 */
export async function getPartnerPeople(actor: Actor, partnerId: string) {
  mustInvite(actor, partnerId);
  const partner = orNotFound(await db.selectFrom("partner").select(["id", "name", "closedAt"]).where("id", "=", partnerId).executeTakeFirst());
  const people: PartnerPerson[] = await db
    .selectFrom("partnerMember")
    .innerJoin("account", "account.id", "partnerMember.accountId")
    .select(["account.id as accountId", "account.name", "account.email"])
    .where("partnerId", "=", partnerId)
    .orderBy("account.name")
    .execute();
  const invitations = await db
    .selectFrom("partnerInvitation")
    .select(["id", "email", "expiresAt"])
    .where("partnerId", "=", partnerId)
    .where("revokedAt", "is", null)
    .where("acceptedAt", "is", null)
    .where("expiresAt", ">", await now())
    .orderBy("invitedAt")
    .execute();
  return { id: partner.id, name: partner.name, open: partner.closedAt === null, byTeam: can(actor, "partner.manage"), people, invitations };
}
