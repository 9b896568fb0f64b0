import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";

type Arrived = { communeName: string; projectName: string | null; /** The partner that passed it on. */ broughtBy: string | null };

/** Somebody waits for an answer: everybody of the team learns it, once per enquiry. */
export async function tellTeam(trx: Transaction, enquiryId: string, arrived: Arrived): Promise<void> {
  const team = await trx.selectFrom("account").select("email").where("isTeam", "=", true).where("emailVerifiedAt", "is not", null).execute();
  const props = { ...arrived, link: `/equipe/contacts/${enquiryId}` };
  for (const { email } of team) await queueMail(trx, { key: `enquiry-to-answer:${enquiryId}:${email}`, template: "enquiry-to-answer", to: email, props });
}
