import { firstGrid } from "~/features/label/criteria";
import { emptyFacts } from "./decision-facts";
import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import { db } from "#db";
import type { Campaign, Reward } from "#db/schema";
import type { GiftRequest } from "~/features/donations/gift-request";
import { aProject } from "./projects";

const day = 86_400_000;
const past = new Date("2026-01-05T10:00:00Z");

/** Everything that stands behind a labelled project, as short as the constraints allow. */
async function aLabel(projectId: string, accountId: string): Promise<string> {
  const application = await db.insertInto("labelApplication").values({ projectId, status: "decided", gridVersion: firstGrid.version, createdBy: accountId }).returning("id").executeTakeFirstOrThrow();
  const version = await db
    .insertInto("applicationVersion")
    .values({ applicationId: application.id, number: 1, content: "{}", submittedBy: accountId, submittedAt: past })
    .returning("id")
    .executeTakeFirstOrThrow();
  const meeting = await db
    .insertInto("committeeMeeting")
    .values({ heldAt: past, place: "Arras", chairAccountId: accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  const examination = await db
    .insertInto("examination")
    .values({ applicationId: application.id, number: 1, versionId: version.id, meetingId: meeting.id, status: "decided" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const decision = await db
    .insertInto("decision")
    .values({ examinationId: examination.id, outcome: "labelled", ruleVersion: "test", facts: emptyFacts, conditions: "[]", decidedAt: past, closedBy: accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  const label = await db
    .insertInto("label")
    .values({ projectId, decisionId: decision.id, startsAt: past, endsAt: new Date(past.getTime() + 365 * day) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return label.id;
}

export type LiveCampaign = { id: string; slug: string; projectId: string; endsAt: Date };

/** A campaign online since yesterday, of a project of its own. `endsAt` in whole seconds, in a week unless said. */
export async function aLiveCampaign(change: Partial<Insertable<Campaign>> = {}): Promise<LiveCampaign> {
  const { projectId, holder } = await aProject();
  const { slug } = await db.selectFrom("project").select("slug").where("id", "=", projectId).executeTakeFirstOrThrow();
  const now = Date.now();
  const endsAt = new Date(Math.floor(now / 1000) * 1000 + 7 * day);
  const campaign = await db
    .insertInto("campaign")
    .values({
      labelId: await aLabel(projectId, holder.accountId), projectId, status: "live", title: "Le fournil d’Exemple", summary: "Un four à pain partagé.",
      goalCents: 500_000, startsAt: new Date(now - day), endsAt, ruleVersion: "test", ...change,
    })
    .returning(["id", "endsAt"])
    .executeTakeFirstOrThrow();
  return { id: campaign.id, slug, projectId, endsAt: campaign.endsAt! };
}

export async function aReward(campaignId: string, change: Partial<Insertable<Reward>> = {}): Promise<string> {
  const { count } = await db.selectFrom("reward").select((eb) => eb.fn.countAll<number>().as("count")).where("campaignId", "=", campaignId).executeTakeFirstOrThrow();
  const row = await db
    .insertInto("reward")
    .values({
      campaignId, position: count + 1, title: "Le beffroi à monter", description: "Six pièces imprimées à Bruay", priceCents: 2500, stock: 40,
      deliveryMonth: "2026-12-01", handOver: "none", ...change,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** What the form would send: 40 € without reward, unless said. */
export const aGiftRequest = (campaignId: string, change: Partial<GiftRequest> = {}): GiftRequest => ({
  campaignId, formToken: randomUUID(), basket: { lines: [], freeCents: 4000 }, email: "louise@example.org", donorName: "Louise",
  anonymous: false, amountHidden: false, message: null, postalAddress: null, accountId: null, ...change,
});
