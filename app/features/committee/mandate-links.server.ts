import { createHash, randomBytes } from "node:crypto";
import type { Handle } from "#db";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { readLink, signLink } from "~/lib/signed-link.server";

const PURPOSE = "mandate-invitation";
/** A board may have to meet before somebody accepts. */
const LINK_DAYS = 30;

const hash = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** A fresh secret: the database keeps its hash only, and its end (a day in Paris, to its last second). */
export function drawMandateLink(at: Date): { secret: string; secretHash: string; expiresAt: Date } {
  const secret = randomBytes(24).toString("base64url");
  return { secret, secretHash: hash(secret), expiresAt: parisInstant(addDays(parisDay(at), LINK_DAYS), "23:59:59") };
}

export const mandatePath = (id: string, secret: string, expiresAt: Date): string => `/mandat/${signLink(PURPOSE, { id, secret, expiresAt })}`;

/** The invitation that this link opens now: signed by us, neither taken back, used nor expired. Null otherwise. */
export async function findMandateInvitation(handle: Handle, token: string, at: Date) {
  const link = readLink(PURPOSE, token);
  if (!link || link.expiresAt <= at) return null;
  const row = await handle
    .selectFrom("mandateInvitation as invitation")
    .innerJoin("seat", "seat.id", "invitation.seatId")
    .select(["invitation.id", "invitation.seatId", "seat.name as seatName", "invitation.email", "invitation.name", "invitation.kind",
      "invitation.startsOn", "invitation.endsOn", "invitation.invitedBy"])
    .where("invitation.id", "=", link.id)
    .where("invitation.secretHash", "=", hash(link.secret))
    .where("invitation.revokedAt", "is", null)
    .where("invitation.acceptedAt", "is", null)
    .where("invitation.expiresAt", ">", at)
    .executeTakeFirst();
  return row ?? null;
}

export type MandateInvitation = NonNullable<Awaited<ReturnType<typeof findMandateInvitation>>>;
