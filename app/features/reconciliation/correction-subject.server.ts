import { sql } from "kysely";
import type { Handle } from "#db";
import { notFound, orNotFound } from "~/lib/errors";
import { isDemo } from "~/lib/env.server";
import { reversalOf, type CorrectionLine } from "./correction";
import type { About } from "./correction.schemas";

/** What a correction is about, and the lines that it would most likely have. */
export type CorrectionSubject = {
  group: { id: number; eventKey: string; description: string; kind: string } | null;
  discrepancy: { id: string; kind: string; subject: string } | null;
  campaignId: string | null;
  projectName: string | null;
  donationId: string | null;
  isDemo: boolean;
  lines: CorrectionLine[];
};

const findGroup = (handle: Handle, id: number) =>
  handle
    .selectFrom("ledgerGroup as group")
    .leftJoin("campaign", "campaign.id", "group.campaignId")
    .leftJoin("project", "project.id", "campaign.projectId")
    .select(["group.id", "group.eventKey", "group.description", "group.kind", "group.origin", "group.campaignId", "group.donationId", "group.isDemo", "project.name as projectName"])
    .where("group.id", "=", id)
    .executeTakeFirst();

/** @throws 404 */
async function ofGroup(handle: Handle, id: number): Promise<CorrectionSubject> {
  const { origin, campaignId, donationId, isDemo: demo, projectName, ...group } = orNotFound(await findGroup(handle, id));
  // The past is taken back by undoing its import.
  if (origin === "history") throw notFound();
  const lines = await handle.selectFrom("ledgerEntry").select(["accountCode as account", "amountCents as cents"]).where("groupId", "=", id).orderBy("id").execute();
  return { group, discrepancy: null, campaignId, projectName, donationId, isDemo: demo, lines: reversalOf(lines) };
}

const byCampaign = (handle: Handle, campaignId: string) =>
  handle.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select(["campaign.isDemo", "project.name as projectName"]).where("campaign.id", "=", campaignId).executeTakeFirst();

/** What Stripe has and the ledger has not, against the label's reserve until a person says better. */
function likelyLines(facts: unknown, otherCents: number | null, ledgerCents: number | null): CorrectionLine[] {
  const missing = (otherCents ?? 0) - (ledgerCents ?? 0);
  const onPlatform = typeof facts === "object" && facts !== null && "book" in facts && facts.book === "platform";
  return onPlatform && missing !== 0 ? [{ account: "stripe:platform", cents: missing }, { account: "label:reserve", cents: -missing }] : [];
}

async function ofDiscrepancy(handle: Handle, id: string): Promise<CorrectionSubject> {
  const { kind, subject, campaignId, facts, otherCents, ledgerCents } = orNotFound(
    await handle.selectFrom("discrepancy").select(["kind", "subject", "campaignId", "facts", "otherCents", "ledgerCents"]).where("id", "=", id).executeTakeFirst(),
  );
  const campaign = campaignId ? await byCampaign(handle, campaignId) : undefined;
  return {
    group: null, discrepancy: { id, kind, subject }, campaignId, projectName: campaign?.projectName ?? null, donationId: null, isDemo: campaign?.isDemo ?? isDemo(),
    lines: likelyLines(facts, otherCents, ledgerCents),
  };
}

/** @throws 404 */
export async function getCorrectionSubject(handle: Handle, { ecriture, ecart, campagne }: About): Promise<CorrectionSubject> {
  if (ecriture) return ofGroup(handle, ecriture);
  if (ecart) return ofDiscrepancy(handle, ecart);
  const campaign = campagne ? await byCampaign(handle, campagne) : undefined;
  if (campagne && !campaign) throw notFound();
  return { group: null, discrepancy: null, campaignId: campagne ?? null, projectName: campaign?.projectName ?? null, donationId: null, isDemo: campaign?.isDemo ?? isDemo(), lines: [] };
}

/** Signed cents on each of these accounts; one without an entry holds nothing. */
export async function balancesOf(handle: Handle, accounts: readonly string[]): Promise<Map<string, number>> {
  if (accounts.length === 0) return new Map();
  const rows = await handle.selectFrom("ledgerEntry").select(["accountCode", sql<number>`sum(amount_cents)::bigint`.as("cents")]).where("accountCode", "in", [...accounts]).groupBy("accountCode").execute();
  return new Map(rows.map(({ accountCode, cents }) => [accountCode, cents]));
}
