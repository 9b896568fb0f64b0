import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { anEnquiry, anInvitation, readEnquiry } from "#tests/factories/enquiries";
import type { Actor } from "~/features/accounts/permissions";
import { parisDay } from "~/lib/dates";
import { openAsMember } from "./accept-invitation.server";
import { listEnquiries } from "./enquiries.server";
import { readEnquiryPage } from "./enquiry-page.server";
import { findLookalikes } from "./lookalikes.server";
import { mergeEnquiries } from "./merge-enquiries.server";
import { takeStep } from "./move-enquiry.server";
import { planFollowUp } from "./plan-follow-up.server";
import { undoMerge } from "./undo-merge.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});

const why = "La même personne a écrit deux fois.";

describe("those that look alike", () => {
  test("are found by address, telephone, near name and near project, with the reasons", async () => {
    const of = (options: Parameters<typeof anEnquiry>[1]) => anEnquiry(team, { projectName: undefined, ...options });
    const first = await of({ name: "Émile Lefèvre", email: "emile@example.org", phone: "+33321000100", commune: "62000 Arras", projectName: "Le café des outils" });
    const byMail = await of({ name: "E. L.", email: "EMILE@example.org", commune: "62300 Lens" });
    const byPhone = await of({ name: "Quelqu’un", phone: "+33321000100", commune: "62300 Lens" });
    const byName = await of({ name: "Emile Lefevre", commune: "62000 Arras" });
    const byProject = await of({ name: "Autre Personne", commune: "62000 Arras", projectName: "Café des outils" });
    const elsewhere = await of({ name: "Emile Lefevre", commune: "62300 Lens" });
    const found = await findLookalikes(await readEnquiry(first));
    const reasons = Object.fromEntries(found.map((one) => [one.id, one.reasons]));
    expect(reasons).toEqual({ [byMail]: ["email"], [byPhone]: ["phone"], [byName]: ["name"], [byProject]: ["project"] });
    expect(reasons[elsewhere]).toBeUndefined();
  });
});

describe("a merge", () => {
  test("is a fact, and the merged one leads to the one kept; both keep every word", async () => {
    const [merged, kept] = [await anEnquiry(team), await anEnquiry(team)];
    const before = await readEnquiry(merged);
    await mergeEnquiries(team, merged, kept, why);
    expect(await readEnquiry(merged)).toEqual({ ...before, mergedIntoId: kept });
    const page = await readEnquiryPage(team, kept);
    expect(page.merged.map(({ id }) => id)).toEqual([merged]);
    expect(page.story[0]).toMatchObject({ title: "Reprend la demande de Odile Exemple", text: why, by: team.name });
    await expect(takeStep(team, merged, "contact", { on: "2026-01-01" })).rejects.toMatchObject({ code: "enquiry.merged" });
  });

  test("what was planned for the merged one is still to be done, on the board and on the page of the one kept", async () => {
    const [first, second, kept] = [await anEnquiry(team), await anEnquiry(team), await anEnquiry(team)];
    await planFollowUp(team, first, { action: "Rappeler le matin", dueOn: parisDay(new Date()), ownerId: team.accountId });
    await mergeEnquiries(team, first, second, why);
    await mergeEnquiries(team, second, kept, why);
    expect((await readEnquiryPage(team, kept)).followUps).toMatchObject([{ enquiryId: first, action: "Rappeler le matin" }]);
    expect((await listEnquiries(team, {})).find(({ id }) => id === kept)?.next?.action).toBe("Rappeler le matin");
  });

  test("cannot be rewritten or erased", async () => {
    const [merged, kept] = [await anEnquiry(team), await anEnquiry(team)];
    const id = await mergeEnquiries(team, merged, kept, why);
    await expect(db.updateTable("enquiryMerge").set({ reason: "Autre" }).where("id", "=", id).execute()).rejects.toThrow("append-only");
    await expect(db.deleteFrom("enquiryMerge").where("id", "=", id).execute()).rejects.toThrow("append-only");
  });

  test("both ways at once: one of them happens, and no circle is drawn", async () => {
    const [one, two] = [await anEnquiry(team), await anEnquiry(team)];
    const both = await Promise.allSettled([mergeEnquiries(team, one, two, why), mergeEnquiries(team, two, one, why)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("the database itself refuses to lead to one that is merged", async () => {
    const [one, two, three] = [await anEnquiry(team), await anEnquiry(team), await anEnquiry(team)];
    await mergeEnquiries(team, one, two, why);
    await expect(db.updateTable("enquiry").set({ mergedIntoId: one }).where("id", "=", three).execute()).rejects.toThrow("is itself merged");
  });

  test("is taken back once, said why, and everything is as it was", async () => {
    const [merged, kept] = [await anEnquiry(team), await anEnquiry(team)];
    const before = await readEnquiry(merged);
    await mergeEnquiries(team, merged, kept, why);
    await undoMerge(team, merged, "C’étaient deux projets.");
    expect(await readEnquiry(merged)).toEqual(before);
    await expect(undoMerge(team, merged, "Encore.")).rejects.toMatchObject({ code: "enquiry.not_merged" });
    const story = (await readEnquiryPage(team, merged)).story.map(({ title }) => title);
    expect(story).toEqual(expect.arrayContaining(["La fusion avec Odile Exemple est annulée", "Fusionné avec Odile Exemple"]));
    await mergeEnquiries(team, merged, kept, why);
    expect((await readEnquiry(merged)).mergedIntoId).toBe(kept);
  });

  test("ends the invitation sent for the merged one, and spares what became a project", async () => {
    const [merged, kept] = [await anEnquiry(team, { status: "met" }), await anEnquiry(team)];
    const token = await anInvitation(team, merged, "odile@example.org");
    await mergeEnquiries(team, merged, kept, why);
    expect(await db.selectFrom("enquiryInvitation").select("revokedAt").where("enquiryId", "=", merged).execute()).toEqual([{ revokedAt: expect.any(Date) as Date }]);
    const opening = { organisationName: "A", legalForm: "person" as const, siret: undefined, organisationCommune: "62400 Béthune", purpose: "x", projectName: "B", projectSummary: "y", theme: "culture" as const, commune: "62400 Béthune" };
    await expect(openAsMember(team, token, opening)).rejects.toMatchObject({ code: "enquiry.invitation_over" });
  });
});
