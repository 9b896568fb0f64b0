import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { anOfficeKey, aRound, aVote, aVoter, type ARound } from "#tests/factories/ballots";
import { castBallot } from "./cast-ballot.server";
import { boxAgrees, countBox } from "./check-box.server";
import { closeRound } from "./close-round.server";
import { judgeHeld } from "./judge-held.server";
import { mixBox } from "./mix-box.server";
import { listRegister, noteDeploy } from "./register.server";
import { sealRound } from "./seal-round.server";
import { withdrawLine } from "./withdraw-line.server";

useTestDatabase();

/** An unsealed vote with categories, and an office whose members have all confirmed. */
async function aReadyRound(): Promise<ARound> {
  const round = await aRound({ isSealed: false });
  const { roundId, editionId, team } = round;
  const { id: categoryId } = await db.insertInto("editionCategory").values({ editionId, position: 1, name: "Solidaire", explanation: "", floorCents: 100_000, capCents: 500_000 }).returning("id").executeTakeFirstOrThrow();
  await db.updateTable("initiative").set({ categoryId }).where("editionId", "=", editionId).execute();
  const film = { source: "link" as const, status: "published" as const, linkProvider: "youtube", linkHost: "www.youtube.com", linkRef: "dQw4w9WgXcQ", linkCaptioned: true, transcript: "Bonjour, voici notre projet.", createdAt: new Date(), updatedAt: new Date(), publishedAt: new Date(), createdBy: team.accountId };
  for (const initiativeId of round.initiativeIds) await db.insertInto("pitchVideo").values({ initiativeId, ...film }).execute();
  const { publicKey } = await anOfficeKey();
  await db.updateTable("ballotRound").set({ publicKey }).where("id", "=", roundId).execute();
  await db.insertInto("voteOffice").values({ roundId, threshold: 2, namedBy: team.accountId, namedAt: new Date(), keyPostedAt: new Date(), keyPostedBy: team.accountId }).execute();
  for (const position of [1, 2, 3]) await db.insertInto("officeMember").values({ roundId, accountId: (await aMember()).accountId, position, shareConfirmedAt: new Date() }).execute();
  return round;
}

describe("the opening seal", () => {
  test("is the SHA-256 of what is published, and is mailed to the whole office", async () => {
    const { roundId, editionId, team } = await aReadyRound();
    const seal = await sealRound(team, editionId);
    const { content } = await db.selectFrom("roundSeal").select("content").where("roundId", "=", roundId).executeTakeFirstOrThrow();
    expect(createHash("sha256").update(content).digest("hex")).toBe(seal);
    expect(JSON.parse(content)).toMatchObject({ round: { id: roundId }, rules: { ballotForm: "approval" }, initiatives: [{ number: 1 }, { number: 2 }, { number: 3 }] });
    const mails = await db.selectFrom("mailMessage").select("props").where("template", "=", "vote-sealed").where("key", "like", `vote-sealed:${roundId}:%`).execute();
    expect(mails.map(({ props }) => (props as { seal: string }).seal)).toEqual([seal, seal, seal]);
  });

  test("comes once, and nothing that it covers changes afterwards (situation 20)", async () => {
    const { roundId, editionId, team, initiativeIds } = await aReadyRound();
    await sealRound(team, editionId);
    await expect(sealRound(team, editionId)).rejects.toThrow("ballots.sealed");
    await expect(db.updateTable("ballotLine").set({ costCents: 1 }).where("roundId", "=", roundId).execute()).rejects.toMatchObject({ code: "23001" });
    await withdrawLine(team, editionId, { initiativeId: initiativeIds[0]!, reason: "Le porteur a renoncé à son projet." });
    await noteDeploy(roundId, "another version");
    await noteDeploy(roundId, "another version");
    expect((await listRegister(db, roundId)).map(({ kind }) => kind)).toEqual(["sealed", "withdrawn", "deployed"]);
  });

  test("waits for the office's key and shares", async () => {
    const { roundId, editionId, team } = await aReadyRound();
    await db.updateTable("officeMember").set({ shareConfirmedAt: null }).where("roundId", "=", roundId).where("position", "=", 3).execute();
    await expect(sealRound(team, editionId)).rejects.toThrow("ballots.office_not_ready");
  });
});

const hold = async (round: ARound) => {
  const voter = aVoter(round.roundId, { suspicions: ["crowd"] });
  await castBallot(voter, await aVote(round));
  return db.selectFrom("heldBallot").select(["id", "contact"]).where("roundId", "=", round.roundId).where("voterTag", "=", voter.voterTag).executeTakeFirstOrThrow().then((held) => ({ ...held, voter }));
};

const judged = async ({ editionId }: ARound, heldId: string, accepts: boolean) => {
  const [one, other] = [await aTeamMember(), await aTeamMember()];
  await judgeHeld(one, editionId, { heldId, accepts });
  return judgeHeld(other, editionId, { heldId, accepts });
};

describe("votes held before the box", () => {
  test("one person alone decides nothing, nor twice", async () => {
    const round = await aRound();
    const { id: heldId } = await hold(round);
    const one = await aTeamMember();
    expect(await judgeHeld(one, round.editionId, { heldId, accepts: true })).toEqual({ decided: false });
    await expect(judgeHeld(one, round.editionId, { heldId, accepts: true })).rejects.toThrow("ballots.own_opinion");
    expect(await judgeHeld(await aTeamMember(), round.editionId, { heldId, accepts: false })).toEqual({ decided: false });
    expect(await judgeHeld(await aTeamMember(), round.editionId, { heldId, accepts: false })).toEqual({ decided: true });
  });

  test("refused: its ballot goes, its row of the roll stays and waits for paper, the person is told", async () => {
    const round = await aRound();
    const { id, voter, contact } = await hold(round);
    expect(contact).not.toContain("@");
    expect(await judged(round, id, false)).toEqual({ decided: true });
    expect(await countBox(db, round.roundId)).toEqual({ roll: 1, slots: 0, held: 0, refused: 1 });
    const mail = await db.selectFrom("mailMessage").select("props").where("recipient", "=", voter.email!).where("template", "=", "vote-decided").executeTakeFirstOrThrow();
    expect(mail.props).toMatchObject({ isAccepted: false });
  });

  test("accepted ones enter twenty at a time, and whose they were is then gone", async () => {
    const round = await aRound();
    for (let count = 0; count < 19; count += 1) await judged(round, (await hold(round)).id, true);
    await mixBox(round.roundId);
    expect(await countBox(db, round.roundId)).toEqual({ roll: 19, slots: 0, held: 19, refused: 0 });
    const { voter } = await hold(round);
    await judged(round, (await db.selectFrom("heldBallot").select("id").where("voterTag", "=", voter.voterTag).executeTakeFirstOrThrow()).id, true);
    await mixBox(round.roundId);
    expect(await countBox(db, round.roundId)).toEqual({ roll: 20, slots: 20, held: 0, refused: 0 });
    expect(await db.selectFrom("heldOpinion").selectAll().execute()).toEqual([]);
  });

  test("the close waits for those not decided, then takes the accepted ones in, however few", async () => {
    const round = await aRound();
    const { id } = await hold(round);
    expect(await closeRound(round.roundId, round.closesAt)).toBe(false);
    await judged(round, id, true);
    expect(await closeRound(round.roundId, round.closesAt)).toBe(true);
    const kept = await db.selectFrom("closedBallot").select("position").where("roundId", "=", round.roundId).execute();
    expect(kept).toHaveLength(1);
    expect(boxAgrees(await countBox(db, round.roundId))).toBe(false);
  });
});
