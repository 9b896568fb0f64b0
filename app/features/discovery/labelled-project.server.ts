import { db } from "#db";
import { readPublicReasons } from "~/features/committee/public-reasons.server";
import { communeName } from "~/features/territory/communes.server";
import { themeName } from "~/features/territory/themes";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";

/** A project as its label alone makes it public; 404 once that was taken back. */
export async function getLabelledProject(slug: string) {
  const { labelId, campaignId, communeCode, endsAt, ...project } = orNotFound(
    await db.selectFrom("projectListing")
      .innerJoin("project", "project.id", "projectListing.projectId")
      .innerJoin("organisation", "organisation.id", "project.organisationId")
      .innerJoin("label", "label.id", "projectListing.labelId")
      .innerJoin("decision", "decision.id", "label.decisionId")
      .select(["projectListing.labelId", "projectListing.campaignId", "project.id as projectId", "project.isDemo", "project.slug", "project.name", "project.summary", "project.theme", "project.communeCode", "organisation.name as organisationName", "decision.decidedAt", "label.endsAt"])
      .where("project.slug", "=", slug).executeTakeFirst(),
  );
  const [reasons, at] = await Promise.all([readPublicReasons(labelId), now()]);
  return { ...project, reasons, place: `${communeName(communeCode)} · ${themeName(project.theme)}`, hasCampaign: campaignId !== null, over: endsAt <= at };
}
