import { db } from "#db";
import { now } from "~/lib/clock.server";
import { isDemo } from "~/lib/env.server";
import { unreadMails } from "~/services/demo-tools.server";

export type Trial = { campaignSlug: string | null; campaignTitle: string | null; examinationId: string | null; vote: { year: number; editionId: string; isClosed: boolean } | null };

/** The live campaign, the open examination and the vote that « À essayer » leads to. */
async function findTrial(): Promise<Trial> {
  const campaign = await db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["project.slug", "campaign.title"])
    .where("campaign.status", "=", "live")
    .orderBy("campaign.endsAt")
    .limit(1)
    .executeTakeFirst();
  const examination = await db
    .selectFrom("examination")
    .select("id")
    .where("status", "=", "on_agenda")
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
  const vote = await db.selectFrom("ballotRound").innerJoin("edition", "edition.id", "editionId").select(["year", "editionId", "closedAt"]).where("sealedAt", "is not", null).orderBy("year", "desc").limit(1).executeTakeFirst();
  return { vote: vote ? { year: vote.year, editionId: vote.editionId, isClosed: vote.closedAt !== null } : null, campaignSlug: campaign?.slug ?? null, campaignTitle: campaign?.title ?? null, examinationId: examination?.id ?? null };
}

export type DemoState = { now: Date; unread: number; path: string; trial: Trial };

/** What the demonstration's bar shows; null outside the demonstration, where none of it exists. */
export async function readDemoState(request: Request): Promise<DemoState | null> {
  if (!isDemo()) return null;
  const [instant, unread, trial] = await Promise.all([now(), unreadMails(), findTrial()]);
  return { now: instant, unread, trial, path: new URL(request.url).pathname };
}
