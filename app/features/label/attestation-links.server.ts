import { createHash, randomBytes } from "node:crypto";
import type { Handle, Transaction } from "#db";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { readLink, signLink } from "~/lib/signed-link.server";
import { LINK_DAYS, linkOpens, mayDrawLink } from "./attestation";

/** What the signature of a partner's link is made for. */
const PURPOSE = "attestation";

const hash = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Ends the link that is alive, if any. The caller has locked and scoped the attestation. True when there was one. */
export async function revokeLinks(trx: Transaction, attestationId: string, at: Date, accountId: string | null): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("attestationLink")
    .set({ revokedAt: at, revokedBy: accountId })
    .where("attestationId", "=", attestationId)
    .where("revokedAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** False once enough links were drawn today. */
export async function mayDraw(trx: Transaction, attestationId: string, at: Date): Promise<boolean> {
  const today = await trx
    .selectFrom("attestationLink")
    .select("revokedAt")
    .where("attestationId", "=", attestationId)
    .where("issuedAt", ">=", parisInstant(parisDay(at)))
    .execute();
  return mayDrawLink(today);
}

export type DrawnLink = { path: string; expiresAt: Date; secretHash: string };

/** Draws a new link; the one before opens no more. Only its hash is kept. */
export async function drawLink(trx: Transaction, attestationId: string, at: Date, accountId: string | null): Promise<DrawnLink> {
  await revokeLinks(trx, attestationId, at, accountId);
  const secret = randomBytes(24).toString("base64url");
  const expiresAt = parisInstant(addDays(parisDay(at), LINK_DAYS), "23:59:59");
  await trx
    .insertInto("attestationLink")
    .values({ attestationId, secretHash: hash(secret), issuedAt: at, issuedBy: accountId, expiresAt })
    .execute();
  return { path: `/attestation/${signLink(PURPOSE, { id: attestationId, secret, expiresAt })}`, expiresAt, secretHash: hash(secret) };
}

export type OpenedLink = { attestationId: string; opens: boolean };

/** Null for what we did not sign; `opens` is false once it expired, was replaced or revoked. */
export async function openLink(handle: Handle, token: string, at: Date): Promise<OpenedLink | null> {
  const link = readLink(PURPOSE, token);
  if (!link) return null;
  const live = await handle
    .selectFrom("attestationLink")
    .select(["secretHash", "expiresAt"])
    .where("attestationId", "=", link.id)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  return { attestationId: link.id, opens: linkOpens({ expiresAt: link.expiresAt, secretHash: hash(link.secret) }, live ?? null, at) };
}
