import { createHash, randomBytes } from "node:crypto";
import { db, type Handle } from "#db";
import { now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { notFound } from "~/lib/errors";
import { readLink, signLink } from "~/lib/signed-link.server";
import { INVITATION_DAYS, invitationOpens } from "./partner";

const PURPOSE = "partner-invitation";

const hash = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** A fresh secret: the database keeps its hash only, and its end (a day in Paris, to its last second). */
export function drawPartnerInvitation(at: Date): { secret: string; secretHash: string; expiresAt: Date } {
  const secret = randomBytes(24).toString("base64url");
  return { secret, secretHash: hash(secret), expiresAt: parisInstant(addDays(parisDay(at), INVITATION_DAYS), "23:59:59") };
}

export const partnerJoiningPath = (id: string, secret: string, expiresAt: Date): string => `/partenaire/rejoindre/${signLink(PURPOSE, { id, secret, expiresAt })}`;

/** The invitation that this link opens now, of a partner that is open. Null otherwise. */
export async function findLivePartnerInvitation(handle: Handle, token: string, at: Date) {
  const link = readLink(PURPOSE, token);
  if (!link) return null;
  const row = await handle
    .selectFrom("partnerInvitation")
    .innerJoin("partner", "partner.id", "partnerInvitation.partnerId")
    .innerJoin("account", "account.id", "partnerInvitation.invitedBy")
    .select([
      "partnerInvitation.id", "partnerInvitation.partnerId", "partnerInvitation.email", "partnerInvitation.expiresAt", "partnerInvitation.revokedAt",
      "partnerInvitation.acceptedAt", "partner.name as partnerName", "account.name as invitedByName",
    ])
    .where("partnerInvitation.id", "=", link.id)
    .where("partnerInvitation.secretHash", "=", hash(link.secret))
    .where("partner.closedAt", "is", null)
    .executeTakeFirst();
  return row && invitationOpens(row, at) ? row : null;
}

export type PartnerInvitationLink = NonNullable<Awaited<ReturnType<typeof findLivePartnerInvitation>>>;

/** What the link invites to; null when it opens nothing any more. @throws 404 for a link that we never made */
export async function findPartnerInvitation(token: string): Promise<PartnerInvitationLink | null> {
  if (!readLink(PURPOSE, token)) throw notFound();
  return findLivePartnerInvitation(db, token, await now());
}
