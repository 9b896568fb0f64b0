import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { lastLinkToken } from "#tests/factories/attestation-links";
import { aCompleteDraft } from "#tests/factories/label";
import { useRealSite } from "./real-site";

useTestDatabase();
const site = useRealSite();

test("a partner's link: no cache keeps its page, no search engine lists it, and it says when it has ended", async () => {
  const { attestationId } = await aCompleteDraft();
  const path = `/attestation/${await lastLinkToken(attestationId)}`;
  const both = () => Promise.all([path, `${path}.data`].map((address) => site.get(address)));
  for (const { status, headers } of await both()) {
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex, nofollow" });
  }
  await db.updateTable("attestationLink").set({ revokedAt: new Date() }).where("attestationId", "=", attestationId).execute();
  const [page, pageData] = await both();
  expect([page!.status, pageData!.status]).toEqual([410, 410]);
  for (const { headers } of [page!, pageData!]) expect(headers).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex, nofollow" });
  expect(page!.body).toContain('<meta name="robots" content="noindex"/>');
});
