import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { openCents } from "./debt";
import { readDebt } from "./debts.server";
import type { RepaymentInput } from "./debts.schemas";

/**
 * Notes what a holder paid back on the label's bank account, with the paper that shows it. Nothing is booked before another
 * person confirms. Sent twice, noted once. @throws 404 | DomainError debts.too_much | debts.in_future | files.*
 */
export async function recordRepayment(actor: Actor, campaignId: string, input: RepaymentInput, upload: Upload): Promise<void> {
  const prepared = await prepareDocument(upload);
  await db.transaction().execute(async (trx) => {
    await lockCampaign(trx, campaignId);
    const { formToken, amount: amountCents, receivedOn, reference } = input;
    if (await trx.selectFrom("holderRepayment").select("id").where("formToken", "=", formToken).executeTakeFirst()) return;
    const at = await now(trx);
    if (receivedOn > parisDay(at)) throw new DomainError("debts.in_future", {}, "receivedOn");
    const open = openCents(await readDebt(trx, campaignId));
    if (amountCents > open) throw new DomainError("debts.too_much", { openCents: open }, "amount");
    const evidenceFileId = await saveFile(trx, prepared, actor.accountId);
    const { id } = await trx
      .insertInto("holderRepayment")
      .values({ campaignId, formToken, amountCents, receivedOn, reference, evidenceFileId, recordedBy: actor.accountId, recordedAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "debt.repayment_recorded", objectKind: "repayment", objectId: id, after: { amountCents, receivedOn }, at });
  });
}
