import { db } from "#db";
import { mayIn } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { promisedPayoutBy } from "~/features/campaigns/payout-promise";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { lateReason } from "./late-reason.server";
import { readStatement } from "./read-statement.server";
import { statementChanges, type StatementChange, type StatementFigures } from "./statement";

/** A campaign whose money this person may follow: of one's own organisations, or any for the team. @throws 404 */
async function findOwn(actor: Actor, campaignId: string) {
  const query = db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["campaign.id", "campaign.status", "endsAt", "payoutWithinDays", "project.name as projectName", "organisation.name as organisationName", "project.organisationId"])
    .where("campaign.id", "=", campaignId)
    .where("campaign.status", "in", ["succeeded", "failed", "settled", "cancelled"]);
  if (actor.roles.includes("team")) return query.executeTakeFirst();
  return query.where((eb) => eb("project.organisationId", "=", eb.fn.any(eb.val([...actor.organisationIds])))).executeTakeFirst();
}

const refundCounts = async (campaignId: string) => {
  const rows = await db.selectFrom("refund").innerJoin("donation", "donation.id", "refund.donationId").select(["refund.status", "refund.amountCents"])
    .where("campaignId", "=", campaignId).execute();
  const done = rows.filter(({ status }) => status === "succeeded");
  return { total: rows.length, done: done.length, doneCents: done.reduce((sum, { amountCents }) => sum + amountCents, 0) };
};

/** How far the money is, for its holder. @throws 404 */
export async function getMoneyProgress(actor: Actor, campaignId: string) {
  const campaign = orNotFound(await findOwn(actor, campaignId));
  const { lines, means, before, figures, payouts } = await readStatement(campaignId);
  const totals = { gifts: figures.gifts, grossCents: figures.grossCents, feeCents: figures.feeCents, labelFeeCents: figures.labelFeeCents, netCents: figures.transferredCents };
  const promisedBy = campaign.endsAt && promisedPayoutBy(campaign.endsAt, campaign.payoutWithinDays);
  const isLate = campaign.status === "succeeded" && promisedBy !== null && (await now()) > promisedBy;
  return { campaign, commits: mayIn(actor, campaign.organisationId, "commit"), late: isLate ? await lateReason(db, campaignId) : null, figures, before, means, totals, lines, payouts, promisedBy, versions: await listVersions(campaignId), refunds: await refundCounts(campaignId) };
}

const isKept = (value: unknown): value is StatementFigures => typeof value === "object" && value !== null && "grossCents" in value;
/** As the database keeps them; null for a statement written before versions. */
export const keptFigures = (value: unknown): StatementFigures | null => (isKept(value) ? value : null);

/** `changes`: since the version before; null when there is none to compare with. */
export type StatementVersion = { number: number; createdAt: Date; sha256: string; changes: StatementChange[] | null };

/** Every version that was written, the newest first. */
export async function listVersions(campaignId: string): Promise<StatementVersion[]> {
  const rows = await db.selectFrom("statement").select(["number", "createdAt", "sha256", "figures"]).where("campaignId", "=", campaignId).orderBy("number").execute();
  const versions = rows.map(({ figures, ...version }, index) => {
    const [before, after] = [keptFigures(rows[index - 1]?.figures), keptFigures(figures)];
    return { ...version, changes: before && after && statementChanges(before, after) };
  });
  return versions.reverse();
}

/** One version's file, the last one unless said, with the hash of the bytes that were written. @throws 404 until it is written, or to whom it does not concern */
export async function getStatementFile(actor: Actor, campaignId: string, number?: number): Promise<{ fileId: string; sha256: string }> {
  orNotFound(await findOwn(actor, campaignId));
  const row = await db.selectFrom("statement").select(["fileId", "sha256"]).where("campaignId", "=", campaignId)
    .$if(number !== undefined, (query) => query.where("number", "=", number!)).orderBy("number", "desc").executeTakeFirst();
  return orNotFound(row);
}
