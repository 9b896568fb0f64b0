import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { listShownNotices, writeNotice, withdrawNotice } from "./notices.server";
import { publishText, saveDraft, takeVersion } from "./publish-text.server";
import { readSiteFrame } from "./site-frame.server";
import { siteTexts } from "./site-text";
import { listVersions, readProof, readSiteText } from "./site-texts.server";

useTestDatabase();

let team: Awaited<ReturnType<typeof aTeamMember>>;
beforeAll(async () => {
  team = await aTeamMember();
});

const { legal } = siteTexts;

describe("a text of the site", () => {
  test("comes with the code, is rewritten, read again, published, and taken back to an earlier version", async () => {
    expect((await readSiteText("legal")).title).toBe(legal.original.title);
    await saveDraft(team, "legal", { ...legal.original, title: "Qui nous sommes", basedOn: 0 });
    expect((await readSiteText("legal")).title).toBe(legal.original.title);
    expect((await readProof(team, "legal")).differences).toMatchObject([{ label: "Titre" }]);
    expect(await publishText(team, "legal")).toBe(1);
    expect((await readSiteText("legal")).title).toBe("Qui nous sommes");
    await takeVersion(team, "legal", 0);
    await publishText(team, "legal");
    expect((await readSiteText("legal")).title).toBe(legal.original.title);
    expect((await listVersions(team, "legal")).map(({ number, restoredFrom }) => [number, restoredFrom])).toEqual([[0, null], [1, null], [2, 0]]);
    await expect(db.updateTable("siteTextVersion").set({ title: "Autre" }).where("key", "=", "legal").execute()).rejects.toThrow();
  });

  test("published by another process, it is the page's at once", async () => {
    await readSiteText("privacy");
    await db.insertInto("siteTextVersion").values({ key: "privacy", number: 1, title: "Écrit ailleurs", lead: "x", body: "x", restoredFrom: null, publishedBy: team.accountId, publishedAt: new Date() }).execute();
    expect((await readSiteText("privacy")).title).toBe("Écrit ailleurs");
  });

  test("two people at once: the second reads the first's before publishing", async () => {
    const text = { ...siteTexts.questions.original, basedOn: 0 };
    await saveDraft(team, "questions", { ...text, lead: "Un autre chapeau." });
    await db.insertInto("siteTextVersion").values({ key: "questions", number: 1, title: "x", lead: "x", body: "x", restoredFrom: null, publishedBy: team.accountId, publishedAt: new Date() }).execute();
    await expect(publishText(team, "questions")).rejects.toMatchObject({ code: "texts.changed" });
    await expect(saveDraft(team, "questions", { ...text, lead: "Encore un autre." })).rejects.toMatchObject({ code: "texts.changed" });
  });

  test("a word between braces that names nothing is refused beside its field; only the team writes", async () => {
    await expect(saveDraft(team, "home", { ...siteTexts.home.original, lead: "{téléfone}", basedOn: 0 })).rejects.toMatchObject({ code: "texts.unknown_word", field: "lead" });
    await expect(saveDraft(await aMember(), "home", { ...siteTexts.home.original, basedOn: 0 })).rejects.toMatchObject({ status: 404 });
  });
});

describe("the notice over every page", () => {
  const notice = { level: "warning" as const, body: "Les paiements sont en pause jusqu’à 18 h.", fromDay: "2031-03-30", fromTime: "01:30:00", toDay: "2031-03-30", toTime: "18:00:00" };

  test("is there between its two moments of Paris, and gone once withdrawn; sent twice, written once", async () => {
    const sent = { ...notice, formToken: randomUUID() };
    await writeNotice(team, sent);
    await writeNotice(team, sent);
    const seenAt = async (instant: string) => (await listShownNotices(new Date(instant))).length;
    expect([await seenAt("2031-03-30T00:29:59Z"), await seenAt("2031-03-30T00:30:00Z"), await seenAt("2031-03-30T15:59:59Z"), await seenAt("2031-03-30T16:00:00Z")]).toEqual([0, 1, 1, 0]);
    const [shown] = await listShownNotices(new Date("2031-03-30T12:00:00Z"));
    await withdrawNotice(team, shown!.id);
    expect(await seenAt("2031-03-30T12:00:00Z")).toBe(0);
    await expect(withdrawNotice(team, shown!.id)).rejects.toMatchObject({ code: "notices.withdrawn" });
  });

  test("stands in the frame of every page with what the declaration of accessibility says", async () => {
    expect(await readSiteFrame()).toEqual({ notices: [], accessibility: siteTexts.accessibility.original.title });
  });
});
