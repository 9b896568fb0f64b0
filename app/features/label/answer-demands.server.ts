import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { notFound } from "~/lib/errors";
import { targetOf, type Demand } from "./demand";
import { listOpenDemands } from "./demands.server";
import { lockEditableApplication } from "./lock-application.server";

type Written = { applicationId: string; accountId: string; at: Date };

const write = (trx: Transaction, { key, answer }: Demand, body: string, { applicationId, accountId, at }: Written) =>
  trx
    .insertInto("demandAnswer")
    .values({ applicationId, ...targetOf(key), version: (answer?.versions ?? 0) + 1, body, answeredBy: accountId, answeredAt: at })
    .execute();

/**
 * Says what was changed, demand by demand; earlier words stay as versions. What is left out or unchanged is not written.
 * @throws 404 for a demand of another file | DomainError application.not_editable | organisation.role_write
 */
export async function answerDemands(actor: Actor, applicationId: string, answers: Readonly<Record<string, string | undefined>>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockEditableApplication(trx, actor, applicationId);
    const demands = await listOpenDemands(applicationId, trx);
    if (Object.keys(answers).some((key) => !demands.some((demand) => demand.key === key))) throw notFound();
    const at = await now(trx);
    const changed = demands.filter(({ key, answer }) => answers[key] && answers[key] !== answer?.body);
    for (const demand of changed) await write(trx, demand, answers[demand.key]!, { applicationId, accountId: actor.accountId, at });
    if (changed.length > 0)
      await recordAudit(trx, { actor, as: "holder", action: "application.demands_answered", objectKind: "application", objectId: applicationId, after: { count: changed.length }, at });
  });
}
