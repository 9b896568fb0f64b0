import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aRound, aVote, aVoter, type ARound } from "#tests/factories/ballots";
import { anOpenRound } from "#tests/factories/open-round";
import { aPaperPlace } from "#tests/factories/paper-vote";
import { boxAgrees, countBox } from "~/features/ballots/check-box.server";
import { castBallot } from "~/features/ballots/cast-ballot.server";
import { judgeHeld } from "~/features/ballots/judge-held.server";
import { readTurnout } from "~/features/ballots/turnout.server";
import { tagsOf } from "~/features/voters/tags.server";
import { askCancellation, confirmCancellation } from "./cancel-place.server";
import { markTags, markVoter } from "./mark-voter.server";
import { endAgent, inviteAgent } from "./name-agent.server";
import { getOwnPlace, listAgents, listOwnPlaces } from "./places.server";

useTestDatabase();

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: Error) => error.message);
const someTags = () => ({ voterTag: randomBytes(32), nearTags: [randomBytes(32)] });
const placeOf = async ({ roundId }: ARound) => ({ id: await aPaperPlace(roundId), roundId });
const rollOf = (roundId: string) => db.selectFrom("voterRoll").selectAll().where("roundId", "=", roundId).execute();

describe("marking the roll at a place", () => {
  test("two agents who mark the same person at once: one mark, the other is told (situation 19)", async () => {
    const round = await aRound();
    const [here, there, tags] = [await placeOf(round), await placeOf(round), someTags()];
    const answers = await Promise.all([here, there, here, there].map((place) => refusal(markTags(place, tags))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer?.startsWith("paper."))).toHaveLength(3);
    expect(await rollOf(round.roundId)).toHaveLength(1);
  });

  test("on paper and online at once: one of the two votes (situation 19)", async () => {
    const round = await aRound();
    const place = await placeOf(round);
    for (let time = 0; time < 5; time += 1) {
      const tags = someTags();
      const [paper, web] = await Promise.all([refusal(markTags(place, tags)), refusal(castBallot(aVoter(round.roundId, tags), await aVote(round)))]);
      expect([[null, "ballots.already"], ["paper.online", null]]).toContainEqual([paper, web]);
    }
    expect(await rollOf(round.roundId)).toHaveLength(5);
    expect(boxAgrees(await countBox(db, round.roundId))).toBe(true);
  });

  test("a vote online that waits is told of; refused by two, it takes one mark on paper", async () => {
    const round = await aRound();
    const [place, tags] = [await placeOf(round), someTags()];
    await castBallot(aVoter(round.roundId, { ...tags, suspicions: ["crowd"] }), await aVote(round));
    expect(await refusal(markTags(place, tags))).toBe("paper.held");
    const { id: heldId } = await db.selectFrom("heldBallot").select("id").where("roundId", "=", round.roundId).executeTakeFirstOrThrow();
    for (const judge of [round.team, await aTeamMember()]) await judgeHeld(judge, round.editionId, { heldId, accepts: false });
    const answers = await Promise.all([0, 1].map(() => refusal(markTags(place, tags))));
    expect(answers.sort()).toEqual([null, "paper.here"].sort());
    expect(await rollOf(round.roundId)).toMatchObject([{ channel: "email", paperPlaceId: place.id }]);
    expect(boxAgrees(await countBox(db, round.roundId))).toBe(true);
  });

  test("the last instant counts, the close does not; and not before the opening (situation 19)", async () => {
    const round = await aRound();
    const place = await placeOf(round);
    const from = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
    expect(await refusal(markTags(place, someTags(), from(round.closesAt, -1)))).toBeNull();
    expect(await refusal(markTags(place, someTags(), round.closesAt))).toBe("paper.closed");
    expect(await refusal(markTags(place, someTags(), from(round.opensAt, -1)))).toBe("paper.not_open");
  });

  test("marks are part of the turnout", async () => {
    const round = await aRound();
    const place = await placeOf(round);
    await Promise.all(Array.from({ length: 20 }, () => markTags(place, someTags(), new Date(round.opensAt.getTime() + 1000))));
    expect((await readTurnout(db, round.roundId, "2099-01-01")).total).toBe(20);
  });

  test("nobody votes at a cancelled place", async () => {
    const round = await aRound();
    const place = await placeOf(round);
    await askCancellation(round.team, round.editionId, place.id, { reason: "L’urne a été renversée." });
    await confirmCancellation(await aTeamMember(), round.editionId, place.id);
    expect(await refusal(markTags(place, someTags()))).toBe("paper.cancelled");
  });
});

const odile = { familyName: "Exemple", firstName: "Odile", birthDate: "1980-05-17", commune: "62400 Béthune" };

describe("who stands before the agent", () => {
  test("is marked by the tag that the door online would give, and leaves nothing else (situation 20)", async () => {
    const [team, { roundId }] = [await aTeamMember(), await anOpenRound({ year: 2071 })];
    const placeId = await aPaperPlace(roundId);
    await markVoter(team, placeId, odile);
    const [row] = await rollOf(roundId);
    expect(row).toMatchObject({ ...(await tagsOf(roundId, odile)), channel: "paper", mailboxTag: null, refusedOn: null, paperPlaceId: placeId });
    expect(await refusal(markVoter(team, placeId, { ...odile, familyName: "EXEMPLE", firstName: "odile" }))).toBe("paper.here");
    for (const table of ["auditIntent", "auditEntry", "mailMessage", "rateLimit"] as const) expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toMatch(/Odile|1980-05-17/i);
  });

  test("is refused as online: too young, from elsewhere", async () => {
    const [team, { roundId }] = [await aTeamMember(), await anOpenRound({ year: 2072 })];
    const placeId = await aPaperPlace(roundId);
    expect(await refusal(markVoter(team, placeId, { ...odile, birthDate: "2072-01-01" }))).toBe("voters.not_born");
    expect(await refusal(markVoter(team, placeId, { ...odile, commune: "59000 Lille" }))).toBe("voters.other_commune");
    expect(await rollOf(roundId)).toEqual([]);
  });
});

describe("who keeps a place", () => {
  test("whoever proves the invited address, this place only, until their access is ended", async () => {
    const [round, agent, stranger] = [await aRound(), await aMember(), await aMember()];
    const [place, other] = [await aPaperPlace(round.roundId), await aPaperPlace(round.roundId)];
    await inviteAgent(round.team, round.editionId, place, { email: agent.email });
    expect((await getOwnPlace(agent, place)).id).toBe(place);
    expect(await listOwnPlaces(agent.email)).toMatchObject([{ id: place }]);
    for (const [who, where] of [[agent, other], [stranger, place]] as const) await expect(getOwnPlace(who, where)).rejects.toMatchObject({ status: 404 });
    expect(await refusal(inviteAgent(round.team, round.editionId, place, { email: agent.email }))).toBe("paper.agent_known");
    await endAgent(round.team, round.editionId, place, (await listAgents(place))[0]!.id);
    await expect(getOwnPlace(agent, place)).rejects.toMatchObject({ status: 404 });
  });

  test("places of another edition are not this desk's", async () => {
    const [round, other] = [await aRound(), await aRound()];
    const place = await aPaperPlace(other.roundId);
    await expect(inviteAgent(round.team, round.editionId, place, { email: "agent@example.org" })).rejects.toMatchObject({ status: 404 });
  });
});
