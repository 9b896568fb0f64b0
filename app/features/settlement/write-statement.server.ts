import { db } from "#db";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { savePdf } from "~/features/files/files.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { statementTotals } from "./settlement";
import { queueStatementMails } from "./settlement-mails.server";
import { statementPdf, type StatementFacts } from "./statement-pdf.server";
import { listStatementLines } from "./statement.server";

/** Writes the statement of a settled campaign whose money reached the bank, once, and tells its holders. */
export async function writeStatement(campaignId: string): Promise<void> {
  const facts = await findFacts(campaignId);
  if (!facts) return;
  const bytes = await statementPdf(facts);
  reach("statement.drawn");
  const { grossCents, feeCents, labelFeeCents, netCents } = facts.totals;
  await db.transaction().execute(async (trx) => {
    await lockCampaign(trx, campaignId);
    if (await trx.selectFrom("statement").select("campaignId").where("campaignId", "=", campaignId).executeTakeFirst()) return;
    const fileId = await savePdf(trx, { name: `Relevé de reversement ${facts.projectName}.pdf`, bytes });
    await trx.insertInto("statement").values({ campaignId, fileId, grossCents, feeCents, labelFeeCents, netCents, createdAt: await now(trx) }).execute();
    await queueStatementMails(trx, campaignId, netCents);
    reach("statement.written");
  });
  reach("statement.committed");
}

/** Undefined while there is nothing to write, or when it is written already. */
async function findFacts(campaignId: string): Promise<StatementFacts | undefined> {
  const row = await db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .innerJoin("payout", "payout.campaignId", "campaign.id")
    .leftJoin("statement", "statement.campaignId", "campaign.id")
    .select(["project.name as projectName", "organisation.name as organisationName", "feeBearer", "campaign.isDemo", "endsAt", "paidAt", "stripePayoutId"])
    .where("campaign.id", "=", campaignId)
    .where("campaign.status", "=", "settled")
    .where("payout.status", "=", "paid")
    .where("statement.campaignId", "is", null)
    .orderBy("payout.number", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  const { endsAt, paidAt, stripePayoutId, ...names } = row;
  const lines = await listStatementLines(campaignId);
  return { ...names, endsAt: endsAt!, paidAt: paidAt!, payoutReference: stripePayoutId!, lines, totals: statementTotals(lines) };
}
