import { createHash, randomBytes } from "node:crypto";
import { db, type Handle } from "#db";
import { now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { notFound } from "~/lib/errors";
import { readLink, signLink } from "~/lib/signed-link.server";

const PURPOSE = "member-invitation";
const LINK_DAYS = 14;

const hash = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** A fresh secret: the database keeps its hash only, and its end (a day in Paris, to its last second). */
export function drawInvitation(at: Date): { secret: string; secretHash: string; expiresAt: Date } {
  const secret = randomBytes(24).toString("base64url");
  return { secret, secretHash: hash(secret), expiresAt: parisInstant(addDays(parisDay(at), LINK_DAYS), "23:59:59") };
}

export const joiningPath = (id: string, secret: string, expiresAt: Date): string => `/rejoindre/${signLink(PURPOSE, { id, secret, expiresAt })}`;

/** The invitation that this link opens now: neither revoked, used nor expired. Null otherwise. */
export async function findLiveInvitation(handle: Handle, token: string, at: Date) {
  const link = readLink(PURPOSE, token);
  if (!link || link.expiresAt <= at) return null;
  const row = await handle
    .selectFrom("organisationInvitation")
    .innerJoin("organisation", "organisation.id", "organisationInvitation.organisationId")
    .innerJoin("account", "account.id", "organisationInvitation.invitedBy")
    .select([
      "organisationInvitation.id", "organisationInvitation.organisationId", "organisationInvitation.email", "organisationInvitation.role",
      "organisationInvitation.expiresAt", "organisation.name as organisationName", "account.name as invitedByName",
    ])
    .where("organisationInvitation.id", "=", link.id)
    .where("organisationInvitation.secretHash", "=", hash(link.secret))
    .where("organisationInvitation.revokedAt", "is", null)
    .where("organisationInvitation.acceptedAt", "is", null)
    .where("organisationInvitation.expiresAt", ">", at)
    .executeTakeFirst();
  return row ?? null;
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof findLiveInvitation>>>;

/** What the link invites to; null when it opens nothing any more. @throws 404 for a link that we never made */
export async function findInvitation(token: string): Promise<Invitation | null> {
  if (!readLink(PURPOSE, token)) throw notFound();
  return findLiveInvitation(db, token, await now());
}
