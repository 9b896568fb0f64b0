import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { listTeam } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { correctedCampaign, refuseCorrection } from "./correction";
import type { About, NewCorrection } from "./correction.schemas";
import { balancesOf, getCorrectionSubject } from "./correction-subject.server";

export const correctionPath = (correctionId: string): string => `/equipe/argent/corrections/${correctionId}`;

/** Writes down a correcting group that another person has to confirm; nothing moves yet. @throws 404 | DomainError correction.* */
export async function proposeCorrection(actor: Actor, about: About, { lines, reason }: NewCorrection): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const subject = await getCorrectionSubject(trx, about);
    const refusal = refuseCorrection(lines, await balancesOf(trx, lines.map(({ account }) => account)));
    if (refusal) throw new DomainError(refusal);
    const campaignId = correctedCampaign(lines) ?? subject.campaignId;
    if (subject.campaignId && campaignId !== subject.campaignId) throw new DomainError("correction.two_campaigns");
    const at = await now(trx);
    const row = await trx
      .insertInto("ledgerCorrection")
      .values({
        correctsGroupId: subject.group?.id ?? null, discrepancyId: subject.discrepancy?.id ?? null, campaignId, lines: JSON.stringify(lines), reason,
        proposedBy: actor.accountId, proposedAt: at,
      })
      .onConflict((conflict) => conflict.column("correctsGroupId").where("state", "=", "proposed").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!row) throw new DomainError("correction.waiting");
    await askToConfirm(trx, actor, row.id, reason);
    await recordAudit(trx, { actor, action: "ledger.correction_proposed", objectKind: "ledger_correction", objectId: row.id, reason, at });
    return row.id;
  });
}

async function askToConfirm(trx: Transaction, actor: Actor, correctionId: string, reason: string): Promise<void> {
  for (const { accountId, email, name } of await listTeam(trx)) {
    if (accountId === actor.accountId) continue;
    const props = { name, proposedByName: actor.name, reason, path: correctionPath(correctionId) };
    await queueMail(trx, { key: `correction-proposed:${correctionId}:${email}`, template: "correction-proposed", to: email, props });
  }
}
