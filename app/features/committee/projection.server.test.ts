import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { attend, onAgenda, opine, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { closeExamination } from "./close-examination.server";
import { listOpinionVersions } from "./opinion-versions.server";
import { getProjection } from "./projection.server";
import { getSeatsExamination } from "./open-examination.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

async function votedItem() {
  const { applicationId } = await aCheckedApplication();
  const item = await onAgenda(world, applicationId);
  await attend(world, item.meetingId, seatKeys);
  await opine(world, item.examinationId, seatKeys.slice(0, 4));
  await vote(world, item.examinationId, { departement: "for", "pret-honneur": "against", "france-active": "for", "clubs-investisseurs": "for", "credit-solidaire": "for" });
  return item;
}

describe("the wall of the room", () => {
  test("before the close: marks, never a vote, a word or a person, whoever looks", async () => {
    const { meetingId } = await votedItem();
    for (const actor of [world.chair, world.seats["france-active"]!, world.team]) {
      const projection = await getProjection(actor, meetingId, null);
      expect(projection.item?.seats.every(({ choice }) => choice === null)).toBe(true);
      expect(projection.item?.seats.filter(({ hasVoted }) => hasVoted)).toHaveLength(5);
      expect(projection.item?.result).toBeNull();
      const page = JSON.stringify(projection);
      for (const word of ["against", "Raison", "Motif", "Titulaire", "statement", "answers"]) expect(page).not.toContain(word);
    }
  });
  test("after the close: votes together and the result; the point stays on the wall, and the meeting's next is offered", async () => {
    const { meetingId, examinationId } = await votedItem();
    const { point } = await getProjection(world.team, meetingId, null);
    await closeExamination(world.chair, examinationId);
    const shown = await getProjection(world.team, meetingId, point);
    expect(shown.item?.result).toMatchObject({ outcome: "labelled", because: "majority_for", tally: { for: 4, against: 1, abstain: 1 } });
    expect(shown.item?.seats.map(({ choice }) => choice)).toEqual(["for", "against", "for", "for", "for", null]);
    expect(JSON.stringify(shown)).not.toContain("Motif");
  });
  test("without a quorum the wall says so, of the point that went back", async () => {
    const { meetingId, examinationId } = await votedItem();
    await attend(world, meetingId, seatKeys.slice(0, 3));
    await closeExamination(world.chair, examinationId);
    expect(await getProjection(world.team, meetingId, 1)).toMatchObject({ item: null, returned: { present: 3, required: 4 } });
  });
});

describe("the seat's own screen", () => {
  test("shows its own vote and every earlier version of its opinion; nobody else's versions", async () => {
    const { examinationId } = await votedItem();
    await opine(world, examinationId, ["france-active"]);
    const seat = world.seats["france-active"]!;
    expect((await getSeatsExamination(seat, examinationId)).mine.vote).toMatchObject({ choice: "for" });
    expect((await listOpinionVersions(seat, examinationId)).map(({ version }) => version)).toEqual([2, 1]);
    expect(await listOpinionVersions(world.team, examinationId)).toEqual([]);
    await expect(getSeatsExamination(world.team, examinationId)).rejects.toMatchObject({ status: 404 });
  });
});
