import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember } from "#tests/factories/accounts";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { aCompleteDraft } from "#tests/factories/label";
import type { RawAnswer } from "#tests/matrix/listen";
import { saveFile } from "~/features/files/files.server";
import { prepareImage } from "~/features/files/uploads.server";
import { sessionOf, useRealSite } from "./real-site";

useTestDatabase();
const site = useRealSite();

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "x-dns-prefetch-control": "off",
  "x-permitted-cross-domain-policies": "none",
};

type Case = [kind: string, answer: () => Promise<RawAnswer>, status: number, cache: RegExp];

const picture = async () => {
  const { campaignId } = await aLiveCampaign();
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "teal" } }).jpeg().toBuffer();
  const prepared = await prepareImage({ name: "photo.jpg", bytes });
  const imageFileId = await db.transaction().execute((trx) => saveFile(trx, prepared));
  await db.updateTable("campaign").set({ imageFileId }).where("id", "=", campaignId).execute();
  return site.get(`/images/${imageFileId}`);
};
const document = async () => {
  const { holder, applicationId } = await aCompleteDraft();
  const { id } = await db.selectFrom("applicationDocument").select("id").where("applicationId", "=", applicationId).executeTakeFirstOrThrow();
  return site.get(`/documents/${id}`, await sessionOf(holder.accountId));
};
const signedIn = async (path: string) => site.get(path, await sessionOf((await aMember()).accountId));

const cases: Case[] = [
  ["a public page", () => site.get("/le-label"), 200, /^private, no-cache$/],
  ["its data", () => site.get("/le-label.data"), 200, /^private, no-cache$/],
  ["a page of somebody signed in", () => signedIn("/mon-espace"), 200, /^private, no-store$/],
  ["its data, signed in", () => signedIn("/mon-espace.data"), 200, /^private, no-store$/],
  ["a page that is missing", () => site.get("/nulle-part"), 404, /^private, no-cache$/],
  ["an asset", async () => site.get(/\/assets\/[\w.-]+\.js/.exec((await site.get("/le-label")).body)![0]), 200, /immutable/],
  ["the icon", () => site.get("/favicon.svg"), 200, /^public/],
  ["a picture", picture, 200, /immutable/],
  ["a document (PDF)", document, 200, /no-store/],
  ["a redirect", () => site.get("/verification"), 302, /^private, no-cache$/],
  ["a refused form", () => site.post("/connexion", {}), 400, /^private, no-cache$/],
  ["a form from elsewhere", () => site.send("/connexion", { Origin: "https://evil.example" }, "a=1"), 403, /^private, no-cache$/],
  ["an event that is not Stripe's", () => site.send("/webhooks/stripe", { "Content-Length": "2" }, "{}"), 400, /^private, no-cache$/],
  ["an address that does not parse", () => site.get("/%E0%A4%A"), 400, /^private, no-cache$/],
];

test.each(cases)("%s bears each protecting header once", async (kind, ask, status, cache) => {
  const { headers, status: answered } = await ask();
  expect(answered).toBe(status);
  // The frame for other sites shows a campaign's picture there.
  expect(headers).toMatchObject(kind === "a picture" ? { ...everywhere, "cross-origin-resource-policy": "cross-origin" } : everywhere);
  expect(headers["cache-control"]).toMatch(cache);
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  const policy = String(headers["content-security-policy"]);
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).toContain("frame-ancestors 'none'");
  // A page has its nonce; a script of the site may be a worker, and then asks this site only; anything else is a sandbox.
  const isPage = String(headers["content-type"]).startsWith("text/html");
  expect(policy).toMatch(isPage ? /'nonce-/ : String(headers["content-type"]).includes("javascript") ? /connect-src 'self'; base/ : /sandbox$/);
  expect(headers).not.toHaveProperty("x-powered-by");
});

test("mails may show the logo, and others the image of a shared address; no page is for other sites", async () => {
  const policies = await Promise.all(["/mail/logo.png", "/partage.png", "/", "/connexion"].map(async (path) => (await site.get(path)).headers["cross-origin-resource-policy"]));
  expect(policies).toEqual(["cross-origin", "cross-origin", "same-origin", "same-origin"]);
});

test("a document is a download that no browser draws in our name", async () => {
  expect((await document()).headers["content-disposition"]).toMatch(/^attachment; filename/);
});
