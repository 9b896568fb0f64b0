import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { anAccount, aPasswordAccount } from "#tests/factories/accounts";
import { aCampaign, readCampaign } from "#tests/factories/campaigns";
import { aLiveCampaign } from "#tests/factories/donations";
import { aPdf, aCompleteDraft } from "#tests/factories/label";
import { useSandbox } from "#tests/faults/sandbox";
import { sessionOf, useRealSite } from "./real-site";

useTestDatabase();
useSandbox();
const site = useRealSite();

const gifts = (campaignId: string) => db.selectFrom("donation").select(["status", "amountCents", "freeCents", "campaignId"]).where("campaignId", "=", campaignId).execute();
const aForm = (change: Record<string, string> = {}) => ({ formToken: crypto.randomUUID(), email: "louise@example.org", free: "40", ...change });

describe("a gift's form", () => {
  test("fields that it does not have change nothing (situation 23)", async () => {
    const [campaign, other] = [await aLiveCampaign(), await aLiveCampaign()];
    const extra = { status: "paid", amountCents: "1", freeCents: "1", campaignId: other.id, isDemo: "false", feeCents: "0", paidAt: "2026-01-01" };
    const answer = await site.post(`/projets/${campaign.slug}/soutenir`, aForm(extra));
    expect(answer.status).toBe(303);
    expect(await gifts(campaign.id)).toEqual([{ status: "pending", amountCents: 4000, freeCents: 4000, campaignId: campaign.id }]);
    expect(await gifts(other.id)).toEqual([]);
  });

  test.each(["-40", "0", "0,001", "1e9", "9007199254740992", "9007199254740993", "99999999999999999999", "NaN", "Infinity", "0x10", "40;drop"])("%s euros are refused beside the field, and open nothing (situation 23)", async (free) => {
    const campaign = await aLiveCampaign();
    const { status, body } = await site.post(`/projets/${campaign.slug}/soutenir`, aForm({ free }));
    expect(status).toBe(400);
    expect(body).toContain(`value="${free}"`);
    expect(await gifts(campaign.id)).toEqual([]);
  });

  test.each(["-1", "1.5", "1e99", "9007199254740992"])("%s proposed cents or copies neither (situation 23)", async (number) => {
    const campaign = await aLiveCampaign();
    const path = `/projets/${campaign.slug}/soutenir`;
    const changes: Record<string, string>[] = [{ free: "", amount: number }, { "lines[0].rewardId": crypto.randomUUID(), "lines[0].quantity": number }];
    for (const change of changes) expect((await site.post(path, aForm(change))).status).toBe(400);
    expect(await gifts(campaign.id)).toEqual([]);
  });
});

test("no field makes an application labelled (situation 23)", async () => {
  const { holder, applicationId } = await aCompleteDraft();
  const cookie = await sessionOf(holder.accountId);
  for (const path of ["financement", "critere/1", "documents", "attestation"])
    await site.post(`/mon-espace/demandes/${applicationId}/${path}`, { status: "labelled", applicationId: crypto.randomUUID(), outcome: "labelled" }, cookie);
  expect(await db.selectFrom("labelApplication").select("status").where("id", "=", applicationId).executeTakeFirstOrThrow()).toEqual({ status: "draft" });
});

test.each(["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)", "/%09//evil.example/..//"])("signing in leads nowhere but here, whatever %j says (situation 23)", async (retour) => {
  const password = "une phrase assez longue";
  const email = await aPasswordAccount(password);
  const { headers, status } = await site.post("/connexion", { email, password, retour });
  expect(status).toBe(302);
  expect(new URL(headers.location!, "http://localhost:3000").origin).toBe("http://localhost:3000");
  expect(headers.location).toMatch(/^\/(?![\\/])/);
});

const script = `</script><script>alert(1)</script><img src=x onerror=alert(1)>`;
const runs = /<script>alert|<img src=x/;

describe("what people write", () => {
  test("a script in a name is shown, never run (situation 24)", async () => {
    const accountId = await anAccount({ name: script });
    const { body, status } = await site.get("/mon-compte", await sessionOf(accountId));
    expect(status).toBe(200);
    expect(body).toContain("&lt;script&gt;alert(1)");
    expect(body).not.toMatch(runs);
  });

  test("a script in a campaign or a project is shown, never run, in the page and in its head (situation 24)", async () => {
    const campaign = await aLiveCampaign({ title: script, summary: script });
    await db.updateTable("project").set({ name: script }).where("id", "=", campaign.projectId).execute();
    for (const path of [`/projets/${campaign.slug}`, `/projets/${campaign.slug}/soutenir`, "/projets?mots=alert"]) {
      const { body, status } = await site.get(path);
      expect(status, path).toBe(200);
      expect(body, path).toContain("&lt;script&gt;alert(1)");
      expect(body, path).not.toMatch(runs);
    }
  });

  test("an SVG is no picture, whatever it is called (situation 24)", async () => {
    const { campaignId, organisationId } = await aCampaign();
    const { imageFileId } = await readCampaign(campaignId);
    const accountId = await anAccount();
    await db.insertInto("organisationMember").values({ organisationId, accountId, role: "editor" }).execute();
    const svg = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><script>alert(1)</script></svg>`);
    for (const [name, type] of [["a.svg", "image/svg+xml"], ["a.png", "image/png"]] as const) {
      const answer = await site.upload(`/mon-espace/campagnes/${campaignId}/image`, { imageAlt: "Un four à pain sur la place" }, { field: "image", name, type, bytes: svg }, await sessionOf(accountId));
      expect(answer.status).toBe(400);
    }
    expect((await readCampaign(campaignId)).imageFileId).toBe(imageFileId);
  });

  test.each([`a%0D%0ASet-Cookie: x=1.pdf`, `a%22; filename=evil.exe.pdf`, `..%2F..%2Fetc.pdf`])("a file called %s is downloaded under a harmless name (situation 24)", async (name) => {
    const { holder, applicationId } = await aCompleteDraft();
    const cookie = await sessionOf(holder.accountId);
    const fields = { criterion: "1", kind: "forecast", title: "Budget" };
    // A browser writes line ends and quotes so; a hostile client may send the bytes themselves.
    for (const sent of [name, decodeURIComponent(name).replace(/[\r\n"]/g, "\u2028")])
      expect((await site.upload(`/mon-espace/demandes/${applicationId}/documents`, fields, { field: "file", name: sent, type: "application/pdf", bytes: aPdf }, cookie)).status).toBe(302);
    const documents = await db.selectFrom("applicationDocument").select("id").where("applicationId", "=", applicationId).where("title", "=", "Budget").execute();
    expect(documents).toHaveLength(2);
    for (const { id } of documents) {
      const { headers } = await site.get(`/documents/${id}`, cookie);
      expect(headers["set-cookie"]).toBeUndefined();
      expect(headers["content-disposition"]).toMatch(/^attachment; filename=(?:"[^"\\/\r\n]+\.pdf"|[\w.'-]+\.pdf)(?:; filename\*=UTF-8''[\w%.'-]+)?$/);
    }
  });
});
