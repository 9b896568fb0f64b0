import { describe, expect, test } from "vitest";
import { db } from "#db";
import { aMember, aTeamMember, actorOf } from "#tests/factories/accounts";
import { aPartner, partnerJoiningToken } from "#tests/factories/projects";
import { useTestDatabase } from "#tests/database";
import { moveClockTo } from "~/lib/clock.server";
import { closePartner } from "./close-partner.server";
import { invitePartnerMember, withdrawPartnerInvitation } from "./invite-partner-member.server";
import { joinPartner } from "./join-partner.server";
import { findPartnerInvitation } from "./partner-invitations.server";
import { getPartnerPeople } from "./partner-people.server";
import { removePartnerMember } from "./remove-partner-member.server";

useTestDatabase();

async function invited(by: "team" | "partner" = "partner") {
  const { partner, partnerId } = await aPartner();
  const guest = await aMember();
  const host = by === "team" ? await aTeamMember() : partner;
  const invitationId = await invitePartnerMember(host, partnerId, { email: guest.email });
  return { partner, partnerId, guest, host, invitationId, token: await partnerJoiningToken(invitationId) };
}

const namesOf = async (actor: Awaited<ReturnType<typeof aTeamMember>>, partnerId: string) => (await getPartnerPeople(actor, partnerId)).people.map(({ accountId }) => accountId);

describe("an invitation to answer for a partner", () => {
  test.each(["team", "partner"] as const)("by the %s, makes of its address somebody who answers, once", async (by) => {
    const { partner, partnerId, guest, token } = await invited(by);
    await joinPartner(guest, token);
    expect((await actorOf(guest.accountId)).partnerIds).toEqual([partnerId]);
    expect(await namesOf(partner, partnerId)).toContain(guest.accountId);
    await expect(joinPartner(guest, token)).rejects.toMatchObject({ code: "partner.invitation_over" });
    const actions = await db.selectFrom("auditEntry").select("action").where("objectId", "=", partnerId).orderBy("position").execute();
    expect(actions.map(({ action }) => action)).toEqual(["partner.member_invited", "partner.invitation_accepted"]);
  });

  test("opens for no other address", async () => {
    const { partnerId, token } = await invited();
    const other = await aMember();
    await expect(joinPartner(other, token)).rejects.toMatchObject({ code: "partner.other_account" });
    expect((await actorOf(other.accountId)).partnerIds).not.toContain(partnerId);
  });

  test("its secret is nowhere in the table", async () => {
    const { invitationId, token } = await invited();
    const [, payload] = token.split(".");
    const { secret } = JSON.parse(Buffer.from(payload!, "base64url").toString()) as { secret: string };
    const row = await db.selectFrom("partnerInvitation").selectAll().where("id", "=", invitationId).executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  test("ends when it is withdrawn, sent anew, or its partner closes", async () => {
    const { partner, partnerId, guest, invitationId, token } = await invited();
    await withdrawPartnerInvitation(partner, partnerId, invitationId);
    expect(await findPartnerInvitation(token)).toBeNull();
    const [first, second] = [await invitePartnerMember(partner, partnerId, { email: guest.email }), await invitePartnerMember(partner, partnerId, { email: guest.email })];
    expect(await findPartnerInvitation(await partnerJoiningToken(first))).toBeNull();
    expect(await findPartnerInvitation(await partnerJoiningToken(second))).toMatchObject({ partnerId });
    await closePartner(await aTeamMember(), partnerId, "A cessé son activité.");
    expect(await findPartnerInvitation(await partnerJoiningToken(second))).toBeNull();
    await expect(invitePartnerMember(partner, partnerId, { email: "apres@example.org" })).rejects.toMatchObject({ code: "partner.closed" });
  });

  test("is refused to whoever answers already, and to nobody else's people", async () => {
    const { partner, partnerId } = await aPartner();
    await expect(invitePartnerMember(partner, partnerId, { email: partner.email })).rejects.toMatchObject({ code: "partner.already_member", field: "email" });
    const { partner: stranger } = await aPartner("Un autre");
    for (const person of [stranger, await aMember()]) {
      await expect(invitePartnerMember(person, partnerId, { email: "intrus@example.org" })).rejects.toMatchObject({ status: 404 });
      await expect(getPartnerPeople(person, partnerId)).rejects.toMatchObject({ status: 404 });
    }
  });

  test("twenty may wait at once", async () => {
    const { partner, partnerId } = await aPartner();
    for (let index = 0; index < 20; index += 1) await invitePartnerMember(partner, partnerId, { email: `attente${index}@example.org` });
    await expect(invitePartnerMember(partner, partnerId, { email: "trop@example.org" })).rejects.toMatchObject({ code: "partner.too_many_invitations" });
  });
});

describe("whoever answers", () => {
  test("leaves by themselves, and is taken out by the team alone", async () => {
    const { partner, partnerId, guest, token } = await invited();
    await joinPartner(guest, token);
    const colleague = await actorOf(guest.accountId);
    await expect(removePartnerMember(partner, partnerId, guest.accountId)).rejects.toMatchObject({ status: 404 });
    await removePartnerMember(colleague, partnerId, guest.accountId);
    expect((await actorOf(guest.accountId)).partnerIds).toEqual([]);
    await removePartnerMember(await aTeamMember(), partnerId, partner.accountId);
    expect((await actorOf(partner.accountId)).partnerIds).toEqual([]);
  });

  test("the team cannot take out who is not there", async () => {
    const { partnerId } = await aPartner();
    await expect(removePartnerMember(await aTeamMember(), partnerId, (await aMember()).accountId)).rejects.toMatchObject({ status: 404 });
  });
});

test("after thirty days the link opens nothing", async () => {
  const { guest, token } = await invited();
  await moveClockTo(new Date(Date.now() + 32 * 86_400_000));
  expect(await findPartnerInvitation(token)).toBeNull();
  await expect(joinPartner(guest, token)).rejects.toMatchObject({ code: "partner.invitation_over" });
});
