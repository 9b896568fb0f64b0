import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { anEnquiry, readEnquiry } from "#tests/factories/enquiries";
import type { Actor } from "~/features/accounts/permissions";
import { anonymiseEnquiry, listForgettable } from "./anonymise-enquiry.server";
import { readEnquiryPage } from "./enquiry-page.server";
import { mergeEnquiries } from "./merge-enquiries.server";
import { takeStep } from "./move-enquiry.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});

const yearsAgo = (years: number) => new Date(Date.now() - years * 366 * 86_400_000);
const due = async () => (await listForgettable(db, new Date())).map(({ enquiryId }) => enquiryId);

/** Closed long ago, with a note and an amendment of that time. */
async function anOldOne(years = 3.5): Promise<string> {
  const id = await anEnquiry(team, { status: "closed", receivedAt: yearsAgo(years) });
  const { accountId } = team;
  await db.insertInto("enquiryNote").values({ enquiryId: id, text: "Odile a un chien.", happenedAt: yearsAgo(years), writtenBy: accountId, writtenAt: yearsAgo(years) }).execute();
  await db.insertInto("enquiryAmendment").values({ enquiryId: id, field: "name", previous: "Odille", corrected: "Odile Exemple", accountId, at: yearsAgo(years) }).execute();
  return id;
}

/** Every word that the room still holds of it. */
async function wordsOf(id: string): Promise<string> {
  const rows = await Promise.all((["enquiryNote", "enquiryAmendment", "enquiryFollowUp", "enquiryInvitation"] as const).map((table) => db.selectFrom(table).selectAll().where("enquiryId", "=", id).execute()));
  return JSON.stringify([await readEnquiry(id), ...rows]);
}

describe("a closed enquiry, silent for three years", () => {
  test("forgets who asked, in every table, and keeps place, need and steps", async () => {
    const id = await anOldOne();
    expect(await due()).toContain(id);
    await anonymiseEnquiry(id);
    expect(await readEnquiry(id)).toMatchObject({ name: null, email: null, phone: null, summary: null, communeCode: "62119", theme: "alimentation", status: "closed" });
    expect(await wordsOf(id)).not.toMatch(/odile|odill|example\.org|fournil|chien/i);
    expect((await readEnquiryPage(team, id)).story.map(({ title }) => title)).toEqual(expect.arrayContaining(["La demande arrive", "Classé"]));
    await anonymiseEnquiry(id);
    expect(await db.selectFrom("auditEntry").select("actorKind").where("objectId", "=", id).where("action", "=", "enquiry.anonymised").execute()).toEqual([{ actorKind: "system" }]);
  });

  test("is not opened again", async () => {
    const id = await anOldOne();
    await anonymiseEnquiry(id);
    await expect(takeStep(team, id, "reopen", { on: "2026-01-01" })).rejects.toMatchObject({ code: "enquiry.anonymised" });
  });

  test("takes with it those that were merged into it, and only then", async () => {
    const [kept, merged] = [await anEnquiry(team, { receivedAt: yearsAgo(3.5) }), await anOldOne()];
    await mergeEnquiries(team, merged, kept, "La même demande.");
    expect(await due()).not.toContain(merged);
    await takeStep(team, kept, "close", { on: yearsAgo(3.2).toISOString().slice(0, 10), reason: "Sans suite." });
    await anonymiseEnquiry(kept);
    expect(await due()).toContain(merged);
  });
});

test("one that nobody ever closed is closed and forgotten, after as long without a gesture", async () => {
  const id = await anEnquiry(team, { status: "contacted", receivedAt: yearsAgo(3.5) });
  await db.insertInto("enquiryFollowUp").values({ enquiryId: id, action: "Rappeler Odile", dueOn: yearsAgo(3.4).toISOString().slice(0, 10), ownerAccountId: team.accountId, createdBy: team.accountId, createdAt: yearsAgo(3.5) }).execute();
  expect(await due()).toContain(id);
  await anonymiseEnquiry(id);
  expect(await readEnquiry(id)).toMatchObject({ status: "closed", name: null, email: null, communeCode: "62119" });
  expect(await wordsOf(id)).not.toMatch(/odile/i);
  expect((await db.selectFrom("transition").select(["toStatus", "accountId"]).where("subjectId", "=", id).orderBy("id", "desc").executeTakeFirst())).toEqual({ toStatus: "closed", accountId: null });
});

describe("is left alone", () => {
  test("while it is open, recent, noted since, or still has a gesture planned", async () => {
    const open = await anEnquiry(team, { receivedAt: yearsAgo(2) });
    const [answered, awaited] = [await anEnquiry(team, { receivedAt: yearsAgo(5) }), await anEnquiry(team, { receivedAt: yearsAgo(5) })];
    await takeStep(team, answered, "contact", { on: yearsAgo(1).toISOString().slice(0, 10) });
    await db.insertInto("enquiryFollowUp").values({ enquiryId: awaited, action: "Rappeler", dueOn: new Date().toISOString().slice(0, 10), ownerAccountId: team.accountId, createdBy: team.accountId, createdAt: yearsAgo(4) }).execute();
    const recent = await anEnquiry(team, { status: "closed", receivedAt: yearsAgo(1) });
    const noted = await anOldOne();
    await db.insertInto("enquiryNote").values({ enquiryId: noted, text: "A rappelé.", happenedAt: new Date(), writtenBy: team.accountId, writtenAt: new Date() }).execute();
    const planned = await anOldOne();
    await db.insertInto("enquiryFollowUp").values({ enquiryId: planned, action: "Rappeler", dueOn: "2026-01-01", ownerAccountId: team.accountId, createdBy: team.accountId, createdAt: yearsAgo(3) }).execute();
    for (const id of [open, answered, awaited, recent, noted, planned]) {
      expect(await due()).not.toContain(id);
      await anonymiseEnquiry(id);
      expect((await readEnquiry(id)).name).toBe("Odile Exemple");
    }
  });
});
