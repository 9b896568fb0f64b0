import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { listTeam } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { writeMandateEnd } from "./end-mandate.server";
import type { Resignation } from "./mandate.schemas";

/**
 * Somebody leaves their own mandate, today at the earliest; the team is told, to find who sits next.
 * @throws 404 for anyone else's | DomainError committee.end_past | end_before_start | end_after_term | mandate_ended
 */
export async function resign(actor: Actor, mandateId: string, { endsOn, reason }: Resignation): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { seat } = await writeMandateEnd(trx, actor, mandateId, { kind: "resignation", endsOn, reason }, actor.accountId);
    for (const { email, name } of await listTeam(trx)) {
      await queueMail(trx, {
        key: `mandate-resigned:${mandateId}:${email}`, template: "mandate-resigned", to: email,
        props: { name, sitterName: actor.name, seatId: seat.id, seatName: seat.name, endsOn, reason },
      });
    }
  });
}
