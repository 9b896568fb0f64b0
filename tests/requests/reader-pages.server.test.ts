import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCampaign, aReward } from "#tests/factories/campaigns";
import { aCompleteDraft } from "#tests/factories/label";
import { aColleague } from "#tests/factories/projects";
import { sessionOf, useRealSite } from "./real-site";

useTestDatabase();
const site = useRealSite();

let cookies: Record<"reader" | "editor", string>;
let roots: Record<"campaign" | "application" | "project", string>;
let rewardId: string;
beforeAll(async () => {
  const { campaignId, organisationId } = await aCampaign();
  const application = await aCompleteDraft();
  rewardId = await aReward(campaignId);
  roots = { campaign: `/mon-espace/campagnes/${campaignId}`, application: `/mon-espace/demandes/${application.applicationId}`, project: `/mon-espace/projets/${application.projectId}` };
  const colleague = async (role: "reader" | "editor") => {
    const { accountId } = await aColleague(organisationId, role);
    await db.insertInto("organisationMember").values({ organisationId: application.organisationId, accountId, role }).execute();
    return sessionOf(accountId);
  };
  cookies = { reader: await colleague("reader"), editor: await colleague("editor") };
});

/** What stands in the page itself: the way out of one's account is on every page. */
const formsOf = async (path: string, cookie: string) => {
  const { status, body } = await site.get(path, cookie);
  expect(status, path).toBe(200);
  return (/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? "").match(/<form[^>]*method="post"[^>]*>/g) ?? [];
};

const pages = (kind: keyof typeof roots, paths: string[]) => paths.map((path) => ({ kind, path }));
const written = [
  ...pages("campaign", ["/histoire", "/image", "/reglages", "/budget", "/contreparties/nouvelle", "/contreparties/REWARD", "/contreparties/REWARD/stock"]),
  ...pages("application", ["/critere/1", "/financement", "/documents", "/attestation", "/echanges"]),
];

describe("a member of the organisation who only reads", () => {
  test.each([...written, ...pages("campaign", ["", "/contreparties", "/compte", "/envoi"]), ...pages("application", [""]), ...pages("project", [""])])("is shown no form on the page of the $kind $path", async ({ kind, path }) => {
    expect(await formsOf(roots[kind] + path.replace("REWARD", rewardId), cookies.reader)).toEqual([]);
  });

  test.each(pages("campaign", ["/compte", "/envoi"]))("neither is one who writes, where the organisation is committed: $path", async ({ kind, path }) => {
    expect(await formsOf(roots[kind] + path, cookies.editor)).toEqual([]);
  });

  test.each(written)("while one who writes has it: $kind $path", async ({ kind, path }) => {
    expect(await formsOf(roots[kind] + path.replace("REWARD", rewardId), cookies.editor)).not.toEqual([]);
  });
});
