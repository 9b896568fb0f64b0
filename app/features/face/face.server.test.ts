import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign, type TestCampaign } from "#tests/factories/campaigns";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { emptyFacts } from "#tests/factories/decision-facts";
import { aProject } from "#tests/factories/projects";
import { nameSitter } from "~/features/committee/name-sitter.server";
import { readPublicCommittee } from "~/features/committee/public-committee.server";
import { listDecisions } from "./decisions.server";
import { getOrganisationPage } from "./organisation-page.server";
import { getProjectFace, giveProgress } from "./project-face.server";

useTestDatabase();

let campaign: TestCampaign;
let committee: Committee;
beforeAll(async () => {
  committee = await aCommittee();
  campaign = await aLiveCampaign();
});

const slugOf = async (organisationId: string) => (await db.selectFrom("organisation").select("slug").where("id", "=", organisationId).executeTakeFirstOrThrow()).slug;

let place = 20;
/** Decided against, with the rows that it needs. */
async function aRefusal(): Promise<{ organisationId: string; projectId: string }> {
  const { projectId, organisationId, holder } = await aProject();
  const meeting = await db.selectFrom("examination").select("meetingId").executeTakeFirstOrThrow();
  const application = await db.insertInto("labelApplication").values({ projectId, status: "decided", gridVersion: "2026-1", createdBy: holder.accountId }).returning("id").executeTakeFirstOrThrow();
  const version = await db.insertInto("applicationVersion").values({ applicationId: application.id, number: 1, content: "{}", submittedBy: holder.accountId, submittedAt: new Date() }).returning("id").executeTakeFirstOrThrow();
  const examination = await db.insertInto("examination").values({ applicationId: application.id, number: 1, versionId: version.id, meetingId: meeting.meetingId, position: place++, status: "decided" }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("decision").values({ examinationId: examination.id, outcome: "refused", ruleVersion: "1", facts: emptyFacts, conditions: "[]", decidedAt: new Date(), closedBy: holder.accountId }).execute();
  return { organisationId, projectId };
}

describe("the page of a structure", () => {
  test("has an address from its name, and what its public projects say", async () => {
    const page = await getOrganisationPage(await slugOf(campaign.organisationId));
    expect(page.cards.map(({ campaign: { id } }) => id)).toEqual([campaign.campaignId]);
    expect(page.labels).toHaveLength(1);
    expect(page.gathered).toEqual({ cents: 0, citizens: 0, campaigns: 1 });
  });

  test("does not exist while nothing of it is public", async () => {
    const { organisationId } = await aRefusal();
    await expect(getOrganisationPage(await slugOf(organisationId))).rejects.toMatchObject({ status: 404 });
  });

  test("namesakes have each their own", async () => {
    const values = { name: "L’Œuvre d’été", legalForm: "association", purpose: "Essayer.", communeCode: "62119", isDemo: true };
    const rows = await db.insertInto("organisation").values([values, values]).returning("slug").execute();
    expect(rows.map(({ slug }) => slug).sort()).toEqual(["l-oeuvre-d-ete", "l-oeuvre-d-ete-2"]);
  });
});

describe("the committee in public", () => {
  test("publishes labels with their criteria; a refusal is nobody's but the holder's", async () => {
    const { projectId } = await aRefusal();
    const { decisions, years } = await listDecisions(null);
    expect(decisions.map(({ slug }) => slug)).toContain(campaign.slug);
    const refused = await db.selectFrom("project").select("slug").where("id", "=", projectId).executeTakeFirstOrThrow();
    expect(decisions.map(({ slug }) => slug)).not.toContain(refused.slug);
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(decisions.length);
    expect(JSON.stringify(decisions)).not.toContain("facts");
  });

  test("names nobody who did not say yes, and no more once they take it back", async () => {
    const sitter = committee.seats["france-active"]!;
    const named = async () => (await readPublicCommittee()).seats.flatMap(({ sitters }) => sitters.flatMap(({ name }) => (name ? [name] : [])));
    const { id } = await db.selectFrom("mandate").select("id").where("accountId", "=", sitter.accountId).executeTakeFirstOrThrow();
    expect(await named()).toEqual([]);
    await nameSitter(sitter, id, true);
    expect(await named()).toEqual([sitter.name]);
    await nameSitter(sitter, id, false);
    expect(await named()).toEqual([]);
    await expect(nameSitter(committee.chair, id, true)).rejects.toMatchObject({ status: 404 });
  });
});

test("the page of a project tells its life, and its curve is a file", async () => {
  const face = await getProjectFace(campaign.slug);
  expect(face.life.map(({ title }) => title)).toEqual(["Labellisé par le comité", "Campagne en ligne", "Versement au projet"]);
  expect(face.progress).toMatchObject({ goalCents: 500_000, raisedCents: 0 });
  const lines = (await (await giveProgress(campaign.slug)).text()).trim().split("\r\n");
  expect(lines[0]).toContain("Jour;Réuni (euros);Repère (euros)");
  expect(lines).toHaveLength(face.progress!.days.length + 1);
});
