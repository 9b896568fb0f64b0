import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCampaign, aLiveCampaign } from "#tests/factories/campaigns";
import { anInitiative, type TestInitiative } from "#tests/factories/initiatives";
import { pageProtection } from "~/services/http/protection.server";
import { getCampaignPoster } from "./campaign-poster.server";
import { giveWidget } from "./give-widget.server";
import { getInitiativePoster } from "./initiative-poster.server";
import { readOwnSharing } from "./own-sharing.server";
import { getShortAddress, getShortVote, readShortCode } from "./short-address.server";

useTestDatabase();

type Made = Awaited<ReturnType<typeof aLiveCampaign>> & { slug: string };
let live: Made;
let draft: Made;
let waiting: TestInitiative;
let selected: TestInitiative;
const withSlug = async <C extends { projectId: string }>(made: C) => ({ ...made, slug: (await db.selectFrom("project").select("slug").where("id", "=", made.projectId).executeTakeFirstOrThrow()).slug });
beforeAll(async () => {
  live = await withSlug(await aLiveCampaign());
  draft = await withSlug(await aCampaign());
  waiting = await anInitiative({ status: "submitted" });
  selected = await anInitiative({ edition: waiting.edition, status: "selected" });
});

const ask = (slug: string, query = "") => giveWidget(new Request(`http://localhost:3000/projets/${slug}/encart${query}`), slug);

describe("the page that other sites may show inside theirs", () => {
  test("runs nothing, sets no cookie, and opens everything outside the frame", async () => {
    const answer = await ask(live.slug);
    const html = await answer.text();
    expect(answer.headers.has("set-cookie")).toBe(false);
    expect(html).toContain("Le café des corons");
    expect(html).not.toMatch(/<script|<form|\sstyle=|\son\w+=/);
    const links = html.match(/<a [^>]*>/g)!;
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(link).toMatch(/target="_blank" rel="noopener"/);
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors \*$/);
  });

  test("says in words what its wall of bricks shows; the small one leaves the picture out", async () => {
    const [large, small] = [await (await ask(live.slug)).text(), await (await ask(live.slug, "?taille=petit")).text()];
    expect(large).toMatch(/sur 5.000.€, soit 0.%/);
    expect([large.includes("<img"), small.includes("<img")]).toEqual([true, false]);
  });

  test("a campaign that is not public is not there, and the frame says so", async () => {
    for (const slug of [draft.slug, "inconnu"]) {
      const answer = await ask(slug);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("Cette campagne n’est pas en ligne");
    }
  });
});

const anywhere = "default-src 'none'; frame-ancestors *";
test.each([
  ["/projets/le-four/encart", anywhere, false],
  ["/projets/le-four/encart", "default-src 'none'; frame-ancestors 'none'", true],
  ["/projets/le-four/encart", "default-src 'none'; frame-ancestors *; frame-ancestors 'none'", true],
  ["/projets/le-four/soutenir", anywhere, true],
  ["/projets/le-four", anywhere, true],
  ["/mon-compte/encart", anywhere, true],
  ["/projets/a/b/encart", anywhere, true],
])("%s with « %s »: kept out of frames, %s", (path, policy, isKeptOut) => {
  expect("X-Frame-Options" in pageProtection(path, policy)).toBe(isKeptOut);
});

describe("short addresses", () => {
  test("lead to the campaign, or to the label, in capitals too", async () => {
    expect(await getShortAddress((await readShortCode(live.projectId)).toUpperCase())).toBe(`/projets/${live.slug}`);
    expect(await getShortAddress(await readShortCode(draft.projectId))).toBe(`/projets/${draft.slug}/label`);
    await expect(getShortAddress("zzzzzz")).rejects.toMatchObject({ status: 404 });
  });

  test("of a vote lead to the selected initiative, and to nothing before", async () => {
    await expect(getShortVote(await readShortCode(waiting.projectId))).rejects.toMatchObject({ status: 404 });
    expect(await getShortVote(await readShortCode(selected.projectId))).toMatch(new RegExp(`^/budget-citoyen/${selected.edition.year}/initiatives/`));
  });
});

describe("what a holder spreads", () => {
  test("is there for one's own campaign, once it is public", async () => {
    expect(await getCampaignPoster(live.holder, live.campaignId)).toMatchObject({ title: "Le café des corons", isLabelled: true, address: expect.stringMatching(/\/p\/[a-z2-9]{6}$/) });
    expect(await readOwnSharing(live.holder, live.campaignId)).toMatchObject({ title: "Le café des corons" });
    expect(await readOwnSharing(draft.holder, draft.campaignId)).toBeNull();
    await expect(getCampaignPoster(draft.holder, draft.campaignId)).rejects.toMatchObject({ status: 404 });
    await expect(getCampaignPoster(draft.holder, live.campaignId)).rejects.toMatchObject({ status: 404 });
  });

  test("for an initiative, once it is selected", async () => {
    for (const actor of [waiting.holder, selected.holder]) await expect(getInitiativePoster(actor, waiting.initiativeId)).rejects.toMatchObject({ status: 404 });
    await expect(getInitiativePoster(waiting.holder, selected.initiativeId)).rejects.toMatchObject({ status: 404 });
    expect(await getInitiativePoster(selected.holder, selected.initiativeId)).toMatchObject({ world: "vote", address: expect.stringMatching(/\/v\/[a-z2-9]{6}$/) });
  });
});
