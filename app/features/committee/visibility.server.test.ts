import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { attend, onAgenda, opine, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { listAwaiting } from "./awaiting.server";
import { closeExamination } from "./close-examination.server";
import { declareRecusal } from "./declare-recusal.server";
import { getExamination } from "./examinations.server";
import { getMeeting } from "./meetings.server";

useTestDatabase();

let world: Committee;
let item: { meetingId: string; examinationId: string };
beforeAll(async () => {
  world = await aCommittee();
});
beforeEach(async () => {
  item = await onAgenda(world, (await aCheckedApplication()).applicationId);
  await opine(world, item.examinationId, ["departement", "credit-solidaire"]);
  await vote(world, item.examinationId, { departement: "for", "credit-solidaire": "against" });
});

const seen = async (actor: Committee["chair"]) => (await getExamination(actor, item.examinationId)).seats;
const opinionsSeen = async (actor: Committee["chair"]) => (await seen(actor)).filter((seat) => seat.opinion).map((seat) => seat.key);
const votesSeen = async (actor: Committee["chair"]) => (await seen(actor)).filter((seat) => seat.vote).map((seat) => seat.key);

describe("before the item is closed", () => {
  test("a seat sees no opinion until its own is in, then all of them", async () => {
    const seat = world.seats["france-active"]!;
    expect(await opinionsSeen(seat)).toEqual([]);
    await opine(world, item.examinationId, ["france-active"]);
    expect(await opinionsSeen(seat)).toEqual(["departement", "france-active", "credit-solidaire"]);
  });
  test("the chair is a seat like any other", async () => {
    const other = await onAgenda(world, (await aCheckedApplication()).applicationId);
    await opine(world, other.examinationId, ["credit-solidaire"]);
    item = other;
    expect(await opinionsSeen(world.chair)).toEqual([]);
  });
  test("a seat that stepped aside sees no other opinion, even if it had given its own", async () => {
    await declareRecusal(world.chair, { examinationId: item.examinationId, seatId: world.seatIds["departement"]!, ground: "family", detail: "Un cousin." });
    expect(await opinionsSeen(world.chair)).toEqual(["departement"]);
  });
  test("the team sees who has spoken, never what", async () => {
    expect(await opinionsSeen(world.team)).toEqual([]);
    expect((await seen(world.team)).filter((seat) => seat.state === "given").map((seat) => seat.key)).toEqual(["departement", "credit-solidaire"]);
  });
  test("nobody sees another's vote, not even the chair", async () => {
    expect(await votesSeen(world.chair)).toEqual(["departement"]);
    expect(await votesSeen(world.seats["france-active"]!)).toEqual([]);
    expect(await votesSeen(world.team)).toEqual([]);
    const page = await getExamination(world.seats["france-active"]!, item.examinationId);
    expect(page.decision).toBeNull();
    expect(JSON.stringify(page)).not.toContain("Motif de credit-solidaire");
    expect(JSON.stringify(page)).not.toContain("Raison 2");
  });
});

test("closing reveals opinions and votes together, to all", async () => {
  await attend(world, item.meetingId, seatKeys);
  await closeExamination(world.chair, item.examinationId);
  for (const actor of [world.team, world.seats["france-active"]!]) {
    expect(await opinionsSeen(actor)).toEqual(["departement", "credit-solidaire"]);
    expect(await votesSeen(actor)).toEqual(["departement", "credit-solidaire"]);
  }
});

test("an item that waits for a meeting does not exist for the committee, nor does a meeting that is not", async () => {
  const waiting = await aCheckedApplication();
  await expect(getExamination(world.chair, waiting.examinationId)).rejects.toMatchObject({ status: 404 });
  await expect(getMeeting(world.chair, waiting.examinationId)).rejects.toMatchObject({ status: 404 });
});

test("what awaits a seat: items where its opinion or its vote is missing, and it has not stepped aside", async () => {
  const here = async (key: string) => (await listAwaiting(world.seats[key]!)).find((row) => row.id === item.examinationId);
  expect(await here("departement")).toBeUndefined();
  expect(await here("france-active")).toMatchObject({ hasOpinion: false, hasVote: false });
  await declareRecusal(world.seats["france-active"]!, { examinationId: item.examinationId, seatId: world.seatIds["france-active"]!, ground: "governance", detail: "Administratrice." });
  expect(await here("france-active")).toBeUndefined();
});
