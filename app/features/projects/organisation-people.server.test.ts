import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { actorOf, aMember, aTeamMember } from "#tests/factories/accounts";
import { aPdf } from "#tests/factories/label";
import { aColleague, aHolder, joiningToken } from "#tests/factories/projects";
import { changeRole } from "./change-role.server";
import { declareRepresentative } from "./declare-representative.server";
import { inviteMember, revokeInvitation } from "./invite-member.server";
import { joinOrganisation } from "./join-organisation.server";
import { findInvitation } from "./member-invitations.server";
import { getOrganisationTeam, getRepresentativeFileId } from "./members.server";
import { removeMember } from "./remove-member.server";

useTestDatabase();

const actions = async (organisationId: string) =>
  (await db.selectFrom("auditEntry").select("action").where("objectId", "=", organisationId).orderBy("position").execute()).map(({ action }) => action);

async function invited() {
  const { holder, organisationId } = await aHolder();
  const member = await aMember();
  const id = await inviteMember(holder, organisationId, { email: member.email, role: "editor" });
  return { holder, organisationId, member, id, token: await joiningToken(id) };
}

describe("an invitation", () => {
  test("makes the invited address a member, with the role it said, once", async () => {
    const { organisationId, member, token } = await invited();
    await joinOrganisation(member, token);
    expect((await actorOf(member.accountId)).organisationRoles).toEqual({ [organisationId]: "editor" });
    await expect(joinOrganisation(member, token)).rejects.toMatchObject({ code: "organisation.invitation_over" });
    expect(await actions(organisationId)).toEqual(["organisation.member_invited", "organisation.member_joined"]);
  });

  test("is for its own address only", async () => {
    const { token, organisationId } = await invited();
    const other = await aMember();
    await expect(joinOrganisation(other, token)).rejects.toMatchObject({ code: "organisation.other_account" });
    expect((await actorOf(other.accountId)).organisationRoles).not.toHaveProperty(organisationId);
  });

  test("opens nothing once it is revoked, replaced or over", async () => {
    const { holder, organisationId, member, id, token } = await invited();
    await revokeInvitation(holder, organisationId, id);
    await expect(joinOrganisation(member, token)).rejects.toMatchObject({ code: "organisation.invitation_over" });
    const first = await joiningToken(await inviteMember(holder, organisationId, { email: member.email, role: "reader" }));
    const second = await joiningToken(await inviteMember(holder, organisationId, { email: member.email, role: "lead" }));
    expect(await findInvitation(first)).toBeNull();
    expect(await findInvitation(second)).toMatchObject({ role: "lead" });
    await db.updateTable("clock").set({ offsetMs: 16 * 86_400_000 }).execute();
    expect(await findInvitation(second)).toBeNull();
    await db.updateTable("clock").set({ offsetMs: 0 }).execute();
  });

  test("its secret is nowhere in the table", async () => {
    const { id, token } = await invited();
    const row = await db.selectFrom("organisationInvitation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const claims = Buffer.from(token.split(".")[1]!, "base64url").toString();
    const { secret } = JSON.parse(claims) as { secret: string };
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  test("a member is not invited twice", async () => {
    const { holder, organisationId } = await invited();
    await expect(inviteMember(holder, organisationId, { email: holder.email, role: "editor" })).rejects.toMatchObject({ code: "organisation.already_member", field: "email" });
  });
});

describe("roles", () => {
  test.each(["editor", "reader"] as const)("%s neither invites, changes roles, removes nor declares who signs", async (role) => {
    const { holder, organisationId } = await aHolder();
    const colleague = await aColleague(organisationId, role);
    const refused = { code: "organisation.role_manage" };
    await expect(inviteMember(colleague, organisationId, { email: "x@example.org", role: "lead" })).rejects.toMatchObject(refused);
    await expect(changeRole(colleague, organisationId, colleague.accountId, "lead")).rejects.toMatchObject(refused);
    await expect(removeMember(colleague, organisationId, holder.accountId)).rejects.toMatchObject(refused);
    await expect(declareRepresentative(colleague, organisationId, { name: "Odette", position: "présidente", since: "2026-01-05" }, { name: "pv.pdf", bytes: aPdf })).rejects.toMatchObject(refused);
  });

  test("a stranger meets nothing", async () => {
    const { organisationId } = await aHolder();
    const { holder: stranger } = await aHolder();
    await expect(changeRole(stranger, organisationId, stranger.accountId, "lead")).rejects.toMatchObject({ status: 404 });
    await expect(getOrganisationTeam(stranger, organisationId)).rejects.toMatchObject({ status: 404 });
  });

  test("the last lead neither leaves nor steps down; with a second one, both may", async () => {
    const { holder, organisationId } = await aHolder();
    const colleague = await aColleague(organisationId, "editor");
    await expect(removeMember(holder, organisationId, holder.accountId)).rejects.toMatchObject({ code: "organisation.last_lead" });
    await expect(changeRole(holder, organisationId, holder.accountId, "editor")).rejects.toMatchObject({ code: "organisation.last_lead" });
    await changeRole(holder, organisationId, colleague.accountId, "lead");
    await removeMember(holder, organisationId, holder.accountId);
    expect((await actorOf(holder.accountId)).organisationIds).toEqual([]);
  });

  test("of two leads who leave at the same moment, one stays", async () => {
    const { holder, organisationId } = await aHolder();
    const colleague = await aColleague(organisationId, "lead");
    const left = await Promise.allSettled([removeMember(holder, organisationId, holder.accountId), removeMember(colleague, organisationId, colleague.accountId)]);
    expect(left.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("the database itself keeps a lead", async () => {
    const { holder, organisationId } = await aHolder();
    await aColleague(organisationId, "reader");
    await expect(db.updateTable("organisationMember").set({ role: "reader" }).where("accountId", "=", holder.accountId).execute()).rejects.toThrow(/no lead left/);
  });
});

describe("the legal representative", () => {
  const upload = { name: "../../pv.pdf", bytes: aPdf };

  test("a change is a row with its date and its paper; the former one stays", async () => {
    const { holder, organisationId } = await aHolder();
    await declareRepresentative(holder, organisationId, { name: "Odette Exemple", position: "présidente", since: "2025-01-05" }, upload);
    const id = await declareRepresentative(holder, organisationId, { name: "Victor Exemple", position: "président", since: "2026-02-01" }, upload);
    const { representatives } = await getOrganisationTeam(holder, organisationId);
    expect(representatives.map(({ name, since }) => [name, since])).toEqual([["Victor Exemple", "2026-02-01"], ["Odette Exemple", "2025-01-05"]]);
    expect(await getRepresentativeFileId(await aTeamMember(), organisationId, id)).toBe(await getRepresentativeFileId(holder, organisationId, id));
    const { holder: stranger } = await aHolder();
    await expect(getRepresentativeFileId(stranger, organisationId, id)).rejects.toMatchObject({ status: 404 });
    await expect(db.updateTable("legalRepresentative").set({ name: "Moi" }).execute()).rejects.toThrow(/append-only/);
  });

  test("not in the future, not without a paper that is one", async () => {
    const { holder, organisationId } = await aHolder();
    const who = { name: "Odette", position: "présidente", since: "2999-01-01" };
    await expect(declareRepresentative(holder, organisationId, who, upload)).rejects.toMatchObject({ code: "organisation.representative_in_future", field: "since" });
    const lie = { name: "pv.pdf", bytes: new TextEncoder().encode("<html><script>alert(1)</script></html>") };
    await expect(declareRepresentative(holder, organisationId, { ...who, since: "2026-01-01" }, lie)).rejects.toMatchObject({ code: "files.document_type" });
  });
});
