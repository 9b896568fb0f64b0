import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aPartner } from "#tests/factories/projects";
import type { Actor } from "~/features/accounts/permissions";
import { closePartner } from "~/features/partners/close-partner.server";
import { bringEnquiry } from "./bring-enquiry.server";
import { broughtEnquirySchema } from "./enquiry.schemas";
import { readEnquiryPage } from "./enquiry-page.server";

useTestDatabase();

const typed = (partnerId: string, given: Record<string, unknown> = {}) => ({
  partnerId, name: "Louise Exemple", email: "louise.brought@example.org", summary: "Un four à pain partagé.", commune: "62400 Béthune", need: "support", consent: "on", ...given,
});
const bring = (actor: Actor, partnerId: string, given: Record<string, unknown> = {}) => bringEnquiry(actor, broughtEnquirySchema.parse(typed(partnerId, given)));
const refusals = (given: Record<string, unknown>) => broughtEnquirySchema.safeParse(typed(crypto.randomUUID(), given)).error?.issues.map(({ path }) => path.join("."));

describe("somebody whom a partner met", () => {
  test("is written down in the partner's name, with their consent, and waits for the team", async () => {
    const team = await aTeamMember();
    const { partner, partnerId } = await aPartner("Le Relais d’Exemple");
    const id = await bring(partner, partnerId, { note: "Un projet que nous suivons depuis un an." });
    const { enquiry, story } = await readEnquiryPage(team, id);
    expect(enquiry).toMatchObject({ status: "new", channel: "partner", partnerId, partnerName: "Le Relais d’Exemple", name: "Louise Exemple", enteredBy: partner.accountId, answeredBy: null });
    expect(enquiry.consentedAt).not.toBeNull();
    expect(story.map(({ text }) => text)).toContain("Un projet que nous suivons depuis un an.");
    const mails = await db.selectFrom("mailMessage").select(["template", "recipient"]).where("key", "like", `%:${id}%`).execute();
    expect(mails).toContainEqual({ template: "enquiry-to-answer", recipient: team.email });
    expect(mails).toContainEqual({ template: "enquiry-brought", recipient: "louise.brought@example.org" });
  });

  test("is told nothing by mail when only a telephone is known", async () => {
    const { partner, partnerId } = await aPartner();
    const id = await bring(partner, partnerId, { email: undefined, phone: "03 21 00 00 00" });
    expect(await db.selectFrom("mailMessage").select("key").where("key", "=", `enquiry-brought:${id}`).execute()).toEqual([]);
  });

  test("is nobody's to bring in another partner's name, nor in a closed one's", async () => {
    const { partner, partnerId } = await aPartner();
    const { partner: stranger } = await aPartner("Un autre");
    for (const person of [stranger, await aMember(), await aTeamMember()]) await expect(bring(person, partnerId)).rejects.toMatchObject({ status: 404 });
    await closePartner(await aTeamMember(), partnerId, "A cessé son activité.");
    await expect(bring(partner, partnerId)).rejects.toMatchObject({ status: 404 });
  });

  test("a commune that does not exist is said beside its field", async () => {
    const { partner, partnerId } = await aPartner();
    await expect(bring(partner, partnerId, { commune: "99999 Nulle-Part" })).rejects.toMatchObject({ field: "commune" });
  });
});

test.each([
  ["without consent", { consent: undefined }, ["consent"]],
  ["without a way to answer", { email: undefined }, ["phone"]],
  ["without a word on the project", { summary: "" }, ["summary"]],
])("a contact %s is refused beside its field", (_case, given, fields) => {
  expect(refusals(given)).toEqual(fields);
});
