import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound } from "~/lib/errors";
import type { ComplaintInput, EnteredInput } from "./complaints.schemas";
import { recordComplaint } from "./record-complaint.server";

/** The public form: no account is needed. Returns its id. @throws DomainError complaints.gift_unknown */
export async function fileComplaint({ formToken, subject, name, email, body, gift }: ComplaintInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    return recordComplaint(trx, { formToken, subject, name, email, body, gift, channel: "form", postalAddress: null, receivedOn: parisDay(at), at });
  });
}

/** One that came by post, by telephone or in person: the register is whole. @throws 404; DomainError complaints.in_future | complaints.gift_unknown */
export async function enterComplaint(actor: Actor, input: EnteredInput): Promise<string> {
  if (!can(actor, "complaint.handle")) throw notFound();
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    if (input.receivedOn > parisDay(at)) throw new DomainError("complaints.in_future", {}, "receivedOn");
    const id = await recordComplaint(trx, { ...input, at, enteredBy: actor.accountId });
    await recordAudit(trx, { actor, action: "complaint.entered", objectKind: "complaint", objectId: id, after: { channel: input.channel }, at });
    return id;
  });
}
