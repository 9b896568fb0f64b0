import type { Handle } from "#db";
import type { Job } from "~/jobs/catalogue";
import { isAfterDeadline, launchInstant } from "./deadline";

/** Approved, under a label that holds, with a complete account: the rest waits for a person. */
const listLaunchable = (handle: Handle, at: Date) =>
  handle
    .selectFrom("campaign")
    .innerJoin("label", "label.id", "campaign.labelId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["campaign.id", "campaign.launchOn"])
    .where("campaign.status", "=", "approved")
    .where("campaign.launchOn", "is not", null)
    .where("label.revokedAt", "is", null)
    .where("label.startsAt", "<=", at)
    .where("label.endsAt", ">", at)
    .where("organisation.stripeReadyAt", "is not", null)
    .execute();

const listRunning = (handle: Handle) =>
  handle.selectFrom("campaign").select(["id", "status", "endsAt"]).where("status", "in", ["live", "suspended", "closing"]).execute();

/** What the clock makes due: launches whose hour has come, deadlines passed, closings that wait for their last payment. */
export async function listDueCampaigns(handle: Handle, at: Date): Promise<Job[]> {
  const launches = (await listLaunchable(handle, at)).filter(({ launchOn }) => launchInstant(launchOn!) <= at);
  const closings = (await listRunning(handle)).filter(({ endsAt }) => isAfterDeadline(endsAt!, at));
  return [
    ...launches.map(({ id }): Job => ({ name: "launch_campaign", campaignId: id })),
    ...closings.map(({ id }): Job => ({ name: "close_campaign", campaignId: id })),
  ];
}
