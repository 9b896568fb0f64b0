import { db, type Handle, type Transaction } from "#db";
import type { CampaignVersionCause } from "#db/schema";
import { formatDateTime } from "~/lib/dates";
import { namedDifferences, type NamedDifference } from "~/lib/text-difference";
import { chooseVersions } from "~/lib/version-choice";
import { campaignContentSchema, textsOfCampaign, versionCauses } from "./campaign-version";
import { listUses } from "./campaigns.server";
import type { LockedCampaign } from "./lock-campaign.server";
import { listAnswers, listTeammates } from "./presentations.server";
import { listRewards } from "./rewards.server";

type Made = { cause: CampaignVersionCause; accountId: string; at: Date };

/** Keeps the locked campaign as it is today; versions follow one another without a gap. */
export async function freezeCampaign(trx: Transaction, campaign: LockedCampaign, { cause, accountId, at }: Made): Promise<void> {
  const [uses, rewards] = [await listUses(campaign.id, trx), await listRewards(campaign.id, trx)];
  const [teammates, answers] = [await listTeammates(campaign.id, trx), await listAnswers(campaign.id, trx)];
  const content = campaignContentSchema.parse({ ...campaign, uses, rewards, teammates, answers });
  const { last } = await trx
    .selectFrom("campaignVersion")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last"))
    .where("campaignId", "=", campaign.id)
    .executeTakeFirstOrThrow();
  const values = { campaignId: campaign.id, number: last + 1, cause, content: JSON.stringify(content), madeBy: accountId, madeAt: at };
  await trx.insertInto("campaignVersion").values(values).execute();
}

/** Every version, the first one first. The caller has scoped the campaign. */
export async function listCampaignVersions(campaignId: string, handle: Handle = db) {
  const rows = await handle
    .selectFrom("campaignVersion")
    .innerJoin("account", "account.id", "campaignVersion.madeBy")
    .select(["number", "cause", "madeAt", "content", "account.name as byName"])
    .where("campaignId", "=", campaignId)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, content: campaignContentSchema.parse(row.content) }));
}

/** What a page of versions shows. The caller has scoped the campaign. */
export async function readCampaignVersions(campaignId: string, search: URLSearchParams) {
  const all = await listCampaignVersions(campaignId);
  const choice = chooseVersions(all.map(({ number }) => number), search);
  const textsOf = (number: number | null) => {
    const version = all.find((one) => one.number === number);
    return version ? textsOfCampaign(version.content) : null;
  };
  const [before, after] = [textsOf(choice.before), textsOf(choice.after)];
  return {
    choice,
    versions: all.map(({ number, cause, madeAt, byName }) => ({ number, what: versionCauses[cause], when: formatDateTime(madeAt), by: byName })),
    differences: before && after ? namedDifferences(before, after) : null,
    reading: textsOf(choice.read),
  };
}

/** What the holder changed since the team last read the campaign; null when it reads it for the first time. */
export async function changesSinceLastReview(campaignId: string): Promise<NamedDifference[] | null> {
  const [before, after] = (await listCampaignVersions(campaignId)).slice(-2);
  return before && after ? namedDifferences(textsOfCampaign(before.content), textsOfCampaign(after.content)) : null;
}
