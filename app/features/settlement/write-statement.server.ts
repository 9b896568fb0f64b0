import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { hashOf, savePdf } from "~/features/files/files.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { readStatement, type Statement } from "./read-statement.server";
import { queueStatementMails } from "./settlement-mails.server";
import { statementChanges, type StatementChange } from "./statement";
import { statementPdf, type StatementFacts } from "./statement-pdf.server";
import { keptFigures } from "./statement.server";

/**
 * Writes the next version of a campaign's statement when what its holder gets is not what the last one says, and tells its
 * holders. Nothing while money is on its way: one event, one version. @throws Error when the lines do not add up to the ledger.
 */
export async function writeStatement(campaignId: string): Promise<void> {
  const campaign = await findCampaign(campaignId);
  if (!campaign || !(await isAtRest(db, campaignId))) return;
  const [statement, last] = [await readStatement(campaignId), await findLast(db, campaignId)];
  const changes = last && changesSince(last.figures, statement);
  if (changes?.length === 0 || !hasBegun(campaign, statement)) return;
  if (statement.disagreeing.length > 0) throw new Error(`The statement of campaign ${campaignId} does not add up to its ledger: ${statement.disagreeing.join(", ")}`);
  const facts: StatementFacts = { ...campaign, statement, number: (last?.number ?? 0) + 1, writtenAt: await now(), changes, previousAt: last?.createdAt ?? null };
  const bytes = await statementPdf(facts);
  reach("statement.drawn");
  await db.transaction().execute((trx) => save(trx, campaignId, facts, bytes));
  reach("statement.committed");
}

async function save(trx: Transaction, campaignId: string, { number, writtenAt, statement, changes, ...facts }: StatementFacts, bytes: Buffer): Promise<void> {
  await lockCampaign(trx, campaignId);
  if (((await findLast(trx, campaignId))?.number ?? 0) !== number - 1) return;
  const { grossCents, feeCents, labelFeeCents, transferredCents: netCents } = statement.figures;
  const fileId = await savePdf(trx, { name: `Relevé de reversement ${number} ${facts.projectName}.pdf`, bytes });
  await trx.insertInto("statement").values({
    campaignId, number, fileId, sha256: hashOf(bytes), grossCents, feeCents, labelFeeCents, netCents,
    figures: JSON.stringify(statement.figures), ledgerGroupId: statement.lastGroupId, createdAt: writtenAt,
  }).execute();
  await queueStatementMails(trx, campaignId, { number, changes, paidCents: statement.figures.paidCents });
  reach("statement.written");
}

const findLast = (handle: Handle, campaignId: string) =>
  handle.selectFrom("statement").select(["number", "figures", "createdAt"]).where("campaignId", "=", campaignId).orderBy("number", "desc").executeTakeFirst();

/** Null when the last one was written before versions: it cannot be compared. */
function changesSince(figures: unknown, { figures: after }: Statement): StatementChange[] | null {
  const before = keptFigures(figures);
  return before && statementChanges(before, after);
}

/** The bank has received something, or all is over and something came outside the site. */
const hasBegun = ({ status }: { status: string }, { figures }: Statement): boolean =>
  figures.paidCents > 0 || (status === "settled" && figures.grossCents + figures.offlineCents > 0);

const findCampaign = (campaignId: string) =>
  db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["campaign.status", "project.name as projectName", "organisation.name as organisationName", "feeBearer", "campaign.isDemo", "endsAt"])
    .where("campaign.id", "=", campaignId)
    .where("campaign.status", "in", ["succeeded", "settled"])
    .executeTakeFirst();

/** Nothing of it moves by itself; what waits for a person may wait long, and is said as it is. */
async function isAtRest(handle: Handle, campaignId: string): Promise<boolean> {
  const { rows } = await sql<{ moving: boolean }>`
    select exists (select from transfer where campaign_id = ${campaignId} and status = 'planned')
      or exists (select from payout where campaign_id = ${campaignId} and status in ('planned', 'pending', 'in_transit'))
      or exists (select from refund r join donation d on d.id = r.donation_id where d.campaign_id = ${campaignId} and r.status in ('planned', 'pending'))
      or exists (select from transfer_reversal v join transfer t on t.id = v.transfer_id where t.campaign_id = ${campaignId} and v.status = 'planned') as moving`.execute(handle);
  return !rows[0]!.moving;
}
