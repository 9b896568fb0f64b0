import { createHash, randomBytes } from "node:crypto";
import type { Handle, Transaction } from "#db";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { notFound } from "~/lib/errors";
import { readLink, signLink } from "~/lib/signed-link.server";

const PURPOSE = "enquiry-invitation";
/** A month leaves time for holidays and for a board that meets. */
const LINK_DAYS = 30;

const hash = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** A fresh secret: the database keeps its hash only, and its end (a day in Paris, to its last second). */
export function drawInvitation(at: Date): { secret: string; secretHash: string; expiresAt: Date } {
  const secret = randomBytes(24).toString("base64url");
  return { secret, secretHash: hash(secret), expiresAt: parisInstant(addDays(parisDay(at), LINK_DAYS), "23:59:59") };
}

export const invitationPath = (id: string, secret: string, expiresAt: Date): string => `/invitation/${signLink(PURPOSE, { id, secret, expiresAt })}`;

/** @throws 404 for what we never signed for this: only a link of ours may be over */
export function requireInvitationLink(token: string): void {
  if (!readLink(PURPOSE, token)) throw notFound();
}

/** The invitation that this link opens now: signed by us, the newest, neither revoked, used nor expired. Null otherwise. */
export async function findLiveInvitation(handle: Handle, token: string, at: Date) {
  const link = readLink(PURPOSE, token);
  if (!link || link.expiresAt <= at) return null;
  const row = await handle
    .selectFrom("enquiryInvitation")
    .select(["id", "enquiryId", "email", "proposal", "expiresAt", "invitedBy"])
    .where("id", "=", link.id)
    .where("secretHash", "=", hash(link.secret))
    .where("revokedAt", "is", null)
    .where("acceptedAt", "is", null)
    .where("expiresAt", ">", at)
    .executeTakeFirst();
  return row?.email ? { ...row, email: row.email } : null;
}

/** What was sent for this enquiry opens nothing any more. */
export const revokeInvitations = (trx: Transaction, enquiryId: string, at: Date) =>
  trx.updateTable("enquiryInvitation").set({ revokedAt: at }).where("enquiryId", "=", enquiryId).where("revokedAt", "is", null).where("acceptedAt", "is", null).execute();
