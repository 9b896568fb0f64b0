import { db } from "#db";
import { publicCampaigns } from "~/features/campaigns/public-campaigns.server";
import { listRevokedLabels } from "~/features/committee/revocations.server";
import { findBeginning } from "~/features/enquiries/beginnings.server";
import { listPublicGrants } from "~/features/grants/public-grants.server";
import { listSelectionsOfProject } from "~/features/initiatives/public-initiatives.server";
import { lifeStory, type StoryEvent } from "./life-story.fr";

/** What everybody may read of a project's life; the caller knows that the project is public. Five queries, however long the life. */
export async function readLifeStory(projectId: string): Promise<StoryEvent[]> {
  const [beginning, initiatives, grants, labels, campaigns] = await Promise.all([
    findBeginning(projectId),
    listSelectionsOfProject(projectId),
    listPublicGrants(projectId),
    listRevokedLabels(projectId),
    publicCampaigns(db).where("project.id", "=", projectId).orderBy("campaign.createdAt").execute(),
  ]);
  return lifeStory({ beginning, initiatives, grants, labels, campaigns });
}
