import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { lockOwnApplication } from "./lock-application.server";
import { moveApplication } from "./move-application.server";

/** Possible until the committee has it on its agenda. @throws 404; DomainError application.wrong_state */
export async function withdrawApplication(actor: Actor, applicationId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const application = await lockOwnApplication(trx, actor, applicationId);
    await moveApplication(trx, application, "withdraw", { at: await now(trx), accountId: actor.accountId, reason });
  });
}
