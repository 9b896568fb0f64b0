import { db, type Handle } from "#db";
import { mayIn } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { orNotFound } from "~/lib/errors";
import { isEditable } from "./campaign";
import { ownedBy } from "./lock-campaign.server";
import type { LabelValidity } from "./missing-parts";

const files = (handle: Handle) =>
  handle
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .innerJoin("label", "label.id", "campaign.labelId")
    .selectAll("campaign")
    .select([
      "project.slug", "project.name as projectName", "project.theme", "project.communeCode",
      "organisation.id as organisationId", "organisation.name as organisationName", "organisation.slug as organisationSlug", "organisation.legalForm", "organisation.stripeAccountId", "organisation.stripeFacts",
      "organisation.stripeReadyAt as accountReadyAt",
      "label.startsAt as labelStartsAt", "label.endsAt as labelEndsAt", "label.revokedAt as labelRevokedAt",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof files>["executeTakeFirstOrThrow"]>>;
export type Use = { label: string; amountCents: number };
/** A campaign as those who write and review it see it. */
export type CampaignFile = Row & { uses: Use[]; usesCents: number[]; label: LabelValidity };

/** The costed use of funds, in its order. */
export const listUses = (campaignId: string, handle: Handle = db): Promise<Use[]> =>
  handle.selectFrom("campaignUse").select(["label", "amountCents"]).where("campaignId", "=", campaignId).orderBy("position").execute();

async function withUses(row: Row, handle: Handle): Promise<CampaignFile> {
  const uses = await listUses(row.id, handle);
  const label = { startsAt: row.labelStartsAt, endsAt: row.labelEndsAt, revokedAt: row.labelRevokedAt };
  return { ...row, uses, label, usesCents: uses.map(({ amountCents }) => amountCents) };
}

/** With what its reader may do: `writes` its parts at all, `editable` now, `commits` the organisation (send it, say which account). */
export type OwnCampaign = CampaignFile & { writes: boolean; editable: boolean; commits: boolean };

/** @throws 404 for another's campaign */
export async function getOwnCampaign(actor: Actor, campaignId: string, handle: Handle = db): Promise<OwnCampaign> {
  const row = orNotFound(await files(handle).where("campaign.id", "=", campaignId).where(ownedBy(actor)).executeTakeFirst());
  const [writes, commits] = [mayIn(actor, row.organisationId, "write"), mayIn(actor, row.organisationId, "commit")];
  return { ...(await withUses(row, handle)), writes, commits, editable: writes && isEditable(row.status) };
}

/** For the team, which sees all of them. @throws 404 */
export async function getCampaign(campaignId: string, handle: Handle = db): Promise<CampaignFile> {
  return withUses(orNotFound(await files(handle).where("campaign.id", "=", campaignId).executeTakeFirst()), handle);
}

const summaries = (handle: Handle) =>
  handle
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "campaign.id", "campaign.projectId", "campaign.title", "campaign.status", "campaign.goalCents", "campaign.launchOn",
      "campaign.startsAt", "campaign.endsAt", "campaign.thresholdPercent", "campaign.countedCents", "campaign.countedGifts", "campaign.updatedAt", "project.name as projectName", "organisation.name as organisationName",
    ])
    .orderBy("campaign.updatedAt", "desc");

/** The campaigns of one's organisations, the latest touched first. */
export const listOwnCampaigns = (actor: Actor, handle: Handle = db) => summaries(handle).where(ownedBy(actor)).execute();

/** All campaigns, the latest touched first. */
export const listCampaigns = (handle: Handle = db) => summaries(handle).execute();

export type CampaignSummary = Awaited<ReturnType<typeof listCampaigns>>[number];
