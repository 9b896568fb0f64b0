import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, actorOf, anAccount, aTeamMember } from "#tests/factories/accounts";
import { anOffice, anUnsealedRound, emailsOf, sealed } from "#tests/factories/vote-office";
import { confirmShare } from "./confirm-share.server";
import { hexOf } from "./digest";
import { nameOffice } from "./name-office.server";
import { preparationOf } from "./office";
import { getOwnOffice, officeOf, publicKeyOf } from "./offices.server";
import { postKey } from "./post-key.server";
import { drawKey } from "./shares";

useTestDatabase();

const aKey = async () => hexOf((await drawKey()).publicKey);

describe("naming the office", () => {
  test("three people, two shares; each is told by mail, nothing is stored of a key", async () => {
    const [team, members] = [await aTeamMember(), [await aMember(), await aMember(), await aMember()]];
    const { roundId } = await anUnsealedRound(team.accountId);
    await nameOffice(team, roundId, emailsOf(members));
    const office = (await officeOf(db, roundId))!;
    expect(office).toMatchObject({ threshold: 2, publicKey: null });
    expect(preparationOf(office)).toBe("draw_key");
    const mails = await db.selectFrom("mailMessage").select("recipient").where("key", "like", `office-named:${roundId}:%`).execute();
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(members.map(({ email }) => email).sort());
  });

  test("an address without account is told beside its field", async () => {
    const [team, members] = [await aTeamMember(), [await aMember(), await aMember()]];
    const { roundId } = await anUnsealedRound(team.accountId);
    const form = { ...emailsOf(members), member3: "personne@example.org" };
    await expect(nameOffice(team, roundId, form)).rejects.toMatchObject({ code: "office.unknown", field: "member3" });
    expect(await officeOf(db, roundId)).toBeNull();
  });

  test("the team alone cannot open the box (situation 20)", async () => {
    const members = [await actorOf(await anAccount({ isTeam: true })), await actorOf(await anAccount({ isTeam: true })), await aMember()];
    const { roundId } = await anUnsealedRound(members[0]!.accountId);
    await expect(nameOffice(members[0]!, roundId, emailsOf(members))).rejects.toMatchObject({ code: "office.team_alone" });
  });

  test("named again, the former key is gone", async () => {
    const { team, members, roundId } = await anOffice();
    await nameOffice(team, roundId, emailsOf([...members.slice(1), await aMember()]));
    expect(await publicKeyOf(db, roundId)).toBeNull();
  });
});

describe("the key", () => {
  test("a point of the curve only", async () => {
    const { team, roundId } = await anOffice();
    await expect(postKey(team, roundId, `04${"1".repeat(128)}`)).rejects.toMatchObject({ code: "office.not_a_key" });
  });

  test("made again, every share is to be confirmed again, and the word for the old one counts no more", async () => {
    const { team, members, roundId, publicKey } = await anOffice();
    expect(preparationOf(await officeOf(db, roundId))).toBe("ready");
    await postKey(team, roundId, await aKey());
    expect(preparationOf(await officeOf(db, roundId))).toBe("confirm");
    await expect(confirmShare(members[0]!, roundId, publicKey)).rejects.toMatchObject({ code: "office.other_key" });
  });

  test("who is no member has no share to confirm, and sees nothing", async () => {
    const { team, roundId, publicKey } = await anOffice();
    await expect(confirmShare(team, roundId, publicKey)).rejects.toMatchObject({ status: 404 });
    await expect(getOwnOffice(team, roundId)).rejects.toMatchObject({ status: 404 });
  });
});

describe("once sealed", () => {
  test("the office and its key stay", async () => {
    const { team, members, roundId, publicKey } = await anOffice();
    await sealed(roundId);
    const key = await aKey();
    for (const change of [() => nameOffice(team, roundId, emailsOf(members)), () => postKey(team, roundId, key), () => confirmShare(members[0]!, roundId, publicKey)])
      await expect(change()).rejects.toMatchObject({ code: "office.sealed" });
  });

  test("the database itself refuses another member", async () => {
    const { team, roundId } = await anOffice();
    await sealed(roundId);
    const more = db.insertInto("officeMember").values({ roundId, accountId: team.accountId, position: 4 }).execute();
    await expect(more).rejects.toThrow("the office of round");
  });
});
