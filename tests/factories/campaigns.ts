import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import { campaignEnd, launchInstant } from "~/features/campaigns/deadline";
import { campaignRules } from "~/features/campaigns/campaign";
import { payoutWithinDays } from "~/features/campaigns/limits";
import { addDays, parisDay } from "~/lib/dates";
import { aLabelledProject, type LabelledProject } from "./labelled-project";

const story = "Nous ouvrons un café où l’on vient sans avoir à consommer. ".repeat(8);

export async function anImageFile(): Promise<string> {
  const values = { storageKey: randomUUID(), name: "four.webp", contentType: "image/webp", sizeBytes: 10, sha256: "0", width: 1600, height: 1000 };
  return (await db.insertInto("file").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

type Columns = {
  status?: CampaignStatus;
  goalCents?: number;
  thresholdPercent?: number;
  durationDays?: number;
  /** Paris day; live campaigns opened at 8:00 that day. */
  launchOn?: string;
};

export type TestCampaign = LabelledProject & { campaignId: string };

const started: readonly CampaignStatus[] = ["live", "suspended", "closing", "succeeded", "failed", "settled"];

/** A complete campaign under a valid label, in any state; complete enough to be sent for review. */
export async function aCampaign(columns: Columns = {}, project?: LabelledProject): Promise<TestCampaign> {
  const { status = "draft", goalCents = 500_000, thresholdPercent = 75, durationDays = 30, launchOn = addDays(parisDay(new Date()), 2) } = columns;
  const labelled = project ?? (await aLabelledProject());
  const dates = started.includes(status) ? { startsAt: launchInstant(launchOn), endsAt: campaignEnd(launchOn, durationDays) } : {};
  const { id } = await db
    .insertInto("campaign")
    .values({
      labelId: labelled.labelId, projectId: labelled.projectId, status, title: "Le café des corons", goalCents, thresholdPercent,
      summary: "Un café où l’on vient sans avoir à consommer.", story, imageFileId: await anImageFile(), imageAlt: "La façade du café, un matin de marché",
      durationDays, launchOn, payoutWithinDays, ruleVersion: campaignRules, isDemo: true, ...dates,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("campaignUse").values({ campaignId: id, position: 0, label: "Le comptoir", amountCents: goalCents }).execute();
  return { ...labelled, campaignId: id };
}

/** Open since yesterday, for thirty days. */
export const aLiveCampaign = (columns: Columns = {}, project?: LabelledProject): Promise<TestCampaign> =>
  aCampaign({ status: "live", launchOn: addDays(parisDay(new Date()), -1), ...columns }, project);

type RewardColumns = { priceCents?: number; stock?: number | null; taken?: number; hidden?: boolean; title?: string; handOver?: "post" | "pickup" | "none"; perDonor?: number | null };

export async function aReward(campaignId: string, columns: RewardColumns = {}): Promise<string> {
  const { priceCents = 2500, stock = null, title = "Le beffroi à monter", handOver = "pickup", ...rest } = columns;
  const position = Number((await db.selectFrom("reward").select((eb) => eb.fn.countAll<number>().as("n")).where("campaignId", "=", campaignId).executeTakeFirstOrThrow()).n) + 1;
  const values = { campaignId, position, priceCents, stock, title, handOver, description: "Un beffroi miniature en six pièces.", deliveryMonth: "2027-03-01", ...rest };
  return (await db.insertInto("reward").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

/** What the row says now. */
export const readCampaign = (campaignId: string) =>
  db.selectFrom("campaign").selectAll().where("id", "=", campaignId).executeTakeFirstOrThrow();

export const listTransitions = (campaignId: string) =>
  db.selectFrom("transition").select(["fromStatus", "toStatus", "reason", "accountId", "ruleVersion"]).where("subjectId", "=", campaignId).orderBy("id").execute();

