import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { anEnquiry, readEnquiry } from "#tests/factories/enquiries";
import { aSubmittedApplication } from "#tests/factories/label";
import { aPartner } from "#tests/factories/projects";
import { bringEnquiry } from "~/features/enquiries/bring-enquiry.server";
import { broughtEnquirySchema } from "~/features/enquiries/enquiry.schemas";
import { mergeEnquiries } from "~/features/enquiries/merge-enquiries.server";
import { takeStep } from "~/features/enquiries/move-enquiry.server";
import type { Actor } from "~/features/accounts/permissions";
import { parisDay } from "~/lib/dates";
import { readFunnel } from "./funnel.server";
import { listPrescribed } from "./prescribed-projects.server";

useTestDatabase();

const bring = (partner: Actor, partnerId: string) =>
  bringEnquiry(partner, broughtEnquirySchema.parse({ partnerId, name: "Louise Exemple", phone: "03 21 00 00 00", projectName: "Le four de Louise", summary: "Un four à pain partagé.", commune: "62400 Béthune", need: "support", consent: "on" }));

describe("what a partner reads of its projects", () => {
  test("a contact it brought, from the call to the first meeting; never that it was closed", async () => {
    const team = await aTeamMember();
    const { partner, partnerId } = await aPartner();
    const id = await bring(partner, partnerId);
    const read = async () => (await listPrescribed(partner)).map(({ name, communeName, link, stage }) => ({ name, communeName, link, stage }));
    expect(await read()).toEqual([{ name: "Le four de Louise", communeName: "Béthune", link: "brought", stage: "received" }]);
    await takeStep(team, id, "contact", { on: parisDay(new Date()) });
    await takeStep(team, id, "meet", { on: parisDay(new Date()) });
    expect(await read()).toMatchObject([{ stage: "met" }]);
    await takeStep(team, id, "close", { on: parisDay(new Date()), reason: "Un projet privé." });
    expect(await read()).toMatchObject([{ stage: "met" }]);
    expect(JSON.stringify(await listPrescribed(partner))).not.toContain("privé");
  });

  test("a project it attested, once, and refused without a word", async () => {
    const { partner, partnerId, applicationId, projectId } = await aSubmittedApplication();
    const enquiryId = await bring(partner, partnerId);
    await db.updateTable("enquiry").set({ projectId, status: "application" }).where("id", "=", enquiryId).execute();
    await db.updateTable("labelApplication").set({ status: "decided" }).where("id", "=", applicationId).execute();
    expect(await listPrescribed(partner)).toMatchObject([{ link: "both", stage: "submitted", slug: null }]);
  });

  test("its campaign, with its public page", async () => {
    const { projectId, slug } = await aLiveCampaign();
    const { partner, partnerId } = await aPartner();
    const id = await bring(partner, partnerId);
    await db.updateTable("enquiry").set({ projectId, status: "application" }).where("id", "=", id).execute();
    expect(await listPrescribed(partner)).toMatchObject([{ stage: "live", slug }]);
  });

  test("a contact that was merged goes on, in the partner's own words", async () => {
    const team = await aTeamMember();
    const { partner, partnerId } = await aPartner();
    const [id, kept] = [await bring(partner, partnerId), await anEnquiry(team, { status: "met", projectName: "Le four, dit autrement" })];
    await mergeEnquiries(team, id, kept, "La même demande.");
    expect(await listPrescribed(partner)).toMatchObject([{ name: "Le four de Louise", stage: "met" }]);
  });

  test("nothing of another's, and nobody who is forgotten", async () => {
    const { partner, partnerId } = await aPartner();
    const { partner: stranger } = await aPartner("Un autre");
    const id = await bring(partner, partnerId);
    for (const person of [stranger, await aMember()]) expect(await listPrescribed(person)).toEqual([]);
    await db.updateTable("enquiry").set({ anonymisedAt: new Date(), name: null, email: null, phone: null, organisationName: null, projectName: null, summary: null }).where("id", "=", id).execute();
    expect((await readEnquiry(id)).name).toBeNull();
    expect(await listPrescribed(partner)).toEqual([]);
  });
});

describe("the imported past of a partner", () => {
  async function aPast(partnerId: string) {
    const row = { status: "done" as const, fileName: "passe.csv", fileSha256: "0".repeat(64), encoding: "utf-8", delimiter: ";", createdAt: new Date(), importedAt: new Date(), isDemo: true };
    const { id: importId } = await db.insertInto("csvImport").values({ ...row, kind: "campaigns" }).returning("id").executeTakeFirstOrThrow();
    const line = { importId, fingerprint: "x", partnerId };
    await db.insertInto("pastCampaign").values([
      { ...line, line: 2, key: `c1-${partnerId}`, title: "Un four", startedOn: "2024-03-01", endedOn: "2024-04-01", collectedCents: 412_000, citizens: 70, succeeded: true, insidePublished: true },
      { ...line, line: 3, key: `c2-${partnerId}`, title: "Un pré", startedOn: "2023-03-01", endedOn: "2023-04-01", collectedCents: 0, citizens: 0, succeeded: false, insidePublished: true },
    ]).execute();
    await db.insertInto("pastProject").values({ ...line, line: 4, key: `p-${partnerId}`, name: "Un four", labelledOn: "2024-01-15" }).execute();
    const { id: enquiryId } = await db.insertInto("enquiry").values({ channel: "partner", receivedAt: new Date("2023-11-02T10:00:00Z"), partnerId, isHistory: true, isDemo: true }).returning("id").executeTakeFirstOrThrow();
    await db.insertInto("pastEnquiry").values({ enquiryId, importId, line: 5, key: `e-${partnerId}`, fingerprint: "x", metOn: "2023-12-01", appliedOn: "2024-01-02" }).execute();
  }

  test("is in its funnel, each fact in its year, and in nobody else's", async () => {
    const { partner, partnerId } = await aPartner();
    const { partner: stranger } = await aPartner("Un autre");
    await aPast(partnerId);
    expect(await readFunnel(partner, null)).toEqual({ enquiries: 1, firstMeetings: 1, applications: 1, labels: 1, campaigns: 2, collectedCents: 412_000 });
    expect(await readFunnel(partner, 2024)).toEqual({ enquiries: 0, firstMeetings: 0, applications: 1, labels: 1, campaigns: 1, collectedCents: 412_000 });
    expect(await readFunnel(stranger, null)).toMatchObject({ enquiries: 0, campaigns: 0, collectedCents: 0 });
  });
});
