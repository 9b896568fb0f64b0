import { sql } from "kysely";
import type { Transaction } from "#db";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { listTeam } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { isDemo } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { complaintReference, complaintRulesVersion, type ComplaintChannel, type ComplaintSubject } from "./complaint";
import { subjectWords } from "./complaints.fr";
import { complaintUrl } from "./complaint-link.server";
import { acknowledgeWorkingDays, answerBy, answerMonths } from "./delays";
import { tokenOf } from "./named-gift";

export type Said = {
  formToken: string; channel: ComplaintChannel; subject: ComplaintSubject; name: string; email: string | null; postalAddress: string | null; body: string;
  /** As it was pasted. */
  gift: string | null;
  /** A day of Paris. */
  receivedOn: string;
  at: Date;
  enteredBy?: string;
};

/** @throws DomainError complaints.gift_unknown, beside `gift` */
async function giftOf(trx: Transaction, pasted: string | null): Promise<string | null> {
  const token = tokenOf(pasted);
  if (token === null) return null;
  const id = readDonationToken(token);
  const row = id && (await trx.selectFrom("donation").select("id").where("id", "=", id).executeTakeFirst());
  if (!row) throw new DomainError("complaints.gift_unknown", {}, "gift");
  return row.id;
}

async function nextNumber(trx: Transaction, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('complaint'), ${year})`.execute(trx);
  const { last } = await trx.selectFrom("complaint").select(({ fn }) => fn.coalesce(fn.max<number>("number"), sql<number>`0`).as("last")).where("year", "=", year).executeTakeFirstOrThrow();
  return last + 1;
}

type Filed = { id: string; year: number; number: number; email: string | null; answerBy: string };

async function acknowledge(trx: Transaction, { id, year, number, email, answerBy: by }: Filed): Promise<void> {
  if (!email) return;
  const props = { reference: complaintReference({ year, number }), answerBy: by, workingDays: acknowledgeWorkingDays, months: answerMonths, link: complaintUrl(id) };
  await queueMail(trx, { key: `complaint:${id}:received`, template: "complaint-received", to: email, props });
}

async function tellTeam(trx: Transaction, { id, year, number, answerBy: by }: Filed, subject: ComplaintSubject): Promise<void> {
  const props = { reference: complaintReference({ year, number }), about: subjectWords[subject], answerBy: by, link: `/equipe/reclamations/${id}`, again: false };
  for (const { accountId, email, name } of await listTeam(trx)) await queueMail(trx, { key: `complaint:${id}:team:${accountId}`, template: "complaint-to-answer", to: email, props: { ...props, name } });
}

/**
 * Enters the register with its number and its delay, told at once to whoever complains. Sent twice, written once. Returns its id.
 * @throws DomainError complaints.gift_unknown
 */
export async function recordComplaint(trx: Transaction, { enteredBy, at, gift, ...said }: Said): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${said.formToken}, 0))`.execute(trx);
  const twin = await trx.selectFrom("complaint").select("id").where("formToken", "=", said.formToken).executeTakeFirst();
  if (twin) return twin.id;
  const donationId = await giftOf(trx, gift);
  const year = Number(said.receivedOn.slice(0, 4));
  const values = { ...said, donationId, year, number: await nextNumber(trx, year), answerBy: answerBy(said.receivedOn), acknowledgedAt: said.email ? at : null, isDemo: isDemo(), createdAt: at };
  const { id } = await trx.insertInto("complaint").values(values).returning("id").executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "complaint", subjectId: id, from: null, to: "received", at, ruleVersion: complaintRulesVersion, ...(enteredBy && { accountId: enteredBy }) });
  await acknowledge(trx, { id, ...values });
  await tellTeam(trx, { id, ...values }, said.subject);
  return id;
}
