import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { actorOf, aMember, anAccount, aTeamMember, readAccount } from "#tests/factories/accounts";
import { anEnquiry, anInvitation, anOpening, readEnquiry } from "#tests/factories/enquiries";
import type { Actor } from "~/features/accounts/permissions";
import { signIn } from "~/features/accounts/sign-in.server";
import { parisDay } from "~/lib/dates";
import { openAsMember, openWithAccount } from "./accept-invitation.server";
import { findInvitationPage } from "./invitation-page.server";
import { inviteHolder, withdrawInvitation } from "./invite-holder.server";
import { takeStep } from "./move-enquiry.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});

const password = "quatre chevaux traversent la brume";
let number = 0;
const anAddress = () => `porteur-${(number += 1)}@example.org`;

async function invited(email = anAddress()): Promise<{ enquiryId: string; email: string; token: string }> {
  const enquiryId = await anEnquiry(team, { status: "met", email });
  return { enquiryId, email, token: await anInvitation(team, enquiryId, email) };
}

const open = (token: string) => openWithAccount(token, { ...anOpening, name: "Odile Exemple", password });

describe("an invited holder", () => {
  test("finds what they said already written", async () => {
    const { token, email } = await invited();
    expect(await findInvitationPage(token, null)).toMatchObject({ email, account: "new", invitedByName: team.name, proposal: { projectName: "Le fournil d’Exemple" } });
  });

  test("opens account, organisation and project at once, and the enquiry leads there", async () => {
    const { token, email, enquiryId } = await invited();
    const { accountId, projectId } = await open(token);
    expect(await readEnquiry(enquiryId)).toMatchObject({ status: "application", projectId });
    const holder = await actorOf(accountId);
    expect(holder.roles).toContain("holder");
    expect(await db.selectFrom("project").select(["organisationId", "name", "communeCode"]).where("id", "=", projectId).executeTakeFirstOrThrow()).toEqual({ organisationId: holder.organisationIds[0], name: anOpening.projectName, communeCode: "62119" });
    expect(await signIn(email, password)).toMatchObject({ accountId });
    const steps = await db.selectFrom("transition").select(["toStatus", "accountId"]).where("subjectId", "=", enquiryId).orderBy("id", "desc").executeTakeFirstOrThrow();
    expect(steps).toEqual({ toStatus: "application", accountId });
  });

  test("opens it once: two clicks at once make one project", async () => {
    const { token } = await invited();
    const both = await Promise.allSettled([open(token), open(token)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await findInvitationPage(token, null)).toBeNull();
  });

  test("all of it or nothing: a commune that is not known opens no account", async () => {
    const { token, email } = await invited();
    await expect(openWithAccount(token, { ...anOpening, organisationCommune: "Nulleparville", name: "Odile", password })).rejects.toMatchObject({ code: "territory.commune_unknown", field: "organisationCommune" });
    await expect(readAccount(email)).rejects.toThrow();
    expect(await findInvitationPage(token, null)).not.toBeNull();
  });
});

test("a password that anybody would try is refused, and nothing is opened", async () => {
  const { token, email } = await invited();
  await expect(openWithAccount(token, { ...anOpening, name: "Odile Exemple", password: "motdepasse1234" })).rejects.toMatchObject({ field: "password" });
  await expect(readAccount(email)).rejects.toThrow();
});

describe("whoever has an account", () => {
  test("signs in first: nobody takes a verified account by a link", async () => {
    const accountId = await anAccount();
    const { email } = await db.selectFrom("account").select("email").where("id", "=", accountId).executeTakeFirstOrThrow();
    const { token } = await invited(email);
    expect((await findInvitationPage(token, null))?.account).toBe("sign_in");
    await expect(open(token)).rejects.toMatchObject({ code: "enquiry.account_exists" });
    const viewer = await actorOf(accountId);
    expect((await findInvitationPage(token, viewer))?.account).toBe("signed_in");
    expect((await openAsMember(viewer, token, anOpening)).accountId).toBe(accountId);
  });

  test("opens a second project in the organisation they have", async () => {
    const viewer = await aMember();
    await openAsMember(viewer, (await invited(viewer.email)).token, anOpening);
    await openAsMember(viewer, (await invited(viewer.email)).token, { ...anOpening, organisationName: "les terrils d’exemple", projectName: "Un second" });
    expect((await actorOf(viewer.accountId)).organisationIds).toHaveLength(1);
  });

  test("cannot open what was sent to another address", async () => {
    const { token } = await invited();
    const other = await aMember();
    expect((await findInvitationPage(token, other))?.account).toBe("other");
    await expect(openAsMember(other, token, anOpening)).rejects.toMatchObject({ code: "enquiry.other_account" });
  });
});

describe("a link that opens nothing", () => {
  test("replaced by a newer one", async () => {
    const { enquiryId, email, token } = await invited();
    await inviteHolder(team, enquiryId, email, {});
    await expect(open(token)).rejects.toMatchObject({ code: "enquiry.invitation_over" });
  });
  test("withdrawn, or its enquiry closed", async () => {
    const first = await invited();
    await withdrawInvitation(team, first.enquiryId);
    expect(await readEnquiry(first.enquiryId)).toMatchObject({ status: "met" });
    await expect(open(first.token)).rejects.toMatchObject({ code: "enquiry.invitation_over" });
    const second = await invited();
    await takeStep(team, second.enquiryId, "close", { on: parisDay(new Date()), reason: "Le projet est abandonné." });
    await expect(open(second.token)).rejects.toMatchObject({ code: "enquiry.invitation_over" });
  });
  test("expired, forged, or made for something else", async () => {
    const { token, enquiryId } = await invited();
    await db.updateTable("enquiryInvitation").set({ invitedAt: new Date("2026-01-01"), expiresAt: new Date("2026-01-31") }).where("enquiryId", "=", enquiryId).execute();
    await expect(open(token)).rejects.toMatchObject({ code: "enquiry.invitation_over" });
    expect(await findInvitationPage(token, null)).toBeNull();
    for (const forged of [`${token}x`, "", "x.y.z"]) await expect(findInvitationPage(forged, null)).rejects.toMatchObject({ status: 404 });
  });
  test("its secret is nowhere in the table", async () => {
    const { token } = await invited();
    const claims = JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as { secret: string };
    expect(JSON.stringify(await db.selectFrom("enquiryInvitation").selectAll().execute())).not.toContain(claims.secret);
  });
});
