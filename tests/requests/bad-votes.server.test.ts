import { beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, aSeatHolder, type Committee } from "#tests/factories/committee";
import { attend, onAgenda, opine, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import type { Actor } from "~/features/accounts/permissions";
import { closeExamination } from "~/features/committee/close-examination.server";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { cookiesOf, sessionOf, useRealSite } from "./real-site";

useTestDatabase();
const site = useRealSite();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

const key = "france-active";
const voted = (examinationId: string, seat = key) => db.selectFrom("seatVote").select(["version", "vote"]).where("examinationId", "=", examinationId).where("seatId", "=", world.seatIds[seat]!).orderBy("version").execute();
const decisions = (examinationId: string) => db.selectFrom("decision").select("outcome").where("examinationId", "=", examinationId).execute();

async function anItem(kind: "meeting" | "consultation" = "meeting") {
  const { applicationId } = await aCheckedApplication();
  return onAgenda(world, applicationId, kind);
}

/** As the form is sent, for the seat it was drawn for. */
const send = async (actor: Actor, examinationId: string, seat = key) =>
  site.post(`/comite/examens/${examinationId}/vote?siege=${world.seatIds[seat]}`, { vote: "against", reason: "Le plan ne tient pas encore." }, await sessionOf(actor.accountId));

/** The page where a refused vote led, with what is said there once. */
async function pageAfter(answer: Awaited<ReturnType<typeof send>>, actor: Actor): Promise<string> {
  expect(answer.status).toBe(302);
  const cookie = [await sessionOf(actor.accountId), cookiesOf(answer)].join("; ");
  return (await site.get(String(answer.headers.location), cookie)).body;
}

test("a vote after the close: refused in words, the decision stands, the page shows it", async () => {
  const { examinationId, meetingId } = await anItem();
  await attend(world, meetingId, seatKeys);
  await closeExamination(world.chair, examinationId);
  const answer = await send(world.seats[key]!, examinationId);
  expect(answer.headers.location).toBe(`/comite/examens/${examinationId}`);
  expect(await pageAfter(answer, world.seats[key]!)).toContain("Ce point est clos");
  expect(await voted(examinationId)).toEqual([]);
  expect(await decisions(examinationId)).toHaveLength(1);
});

test("a vote after a consultation's last hour: refused in words, what was typed stays", async () => {
  const { examinationId, meetingId } = await anItem("consultation");
  await db.updateTable("committeeMeeting").set({ heldAt: new Date(Date.now() - 60_000) }).where("id", "=", meetingId).execute();
  const { status, body } = await send(world.seats[key]!, examinationId);
  expect(status).toBe(400);
  for (const words of ["L’heure limite de cette consultation est passée.", "Le plan ne tient pas encore."]) expect(body).toContain(words);
  expect(await voted(examinationId)).toEqual([]);
});

test("a vote by a recused seat: refused in words, the page says that it stepped aside", async () => {
  const { examinationId } = await anItem();
  await declareRecusal(world.seats[key]!, { examinationId, seatId: world.seatIds[key]!, ground: "family", detail: "Un proche." });
  const answer = await send(world.seats[key]!, examinationId);
  expect(answer.headers.location).toBe(`/comite/examens/${examinationId}`);
  expect(await pageAfter(answer, world.seats[key]!)).toContain("il n’y donne plus ni avis ni vote");
  expect(await voted(examinationId)).toEqual([]);
});

test("a vote by a mandate that is over, or not begun: the page does not exist", async () => {
  const { examinationId } = await anItem();
  for (const mandate of [{ endsOn: "2021-01-01" }, { startsOn: "2199-01-01" }]) {
    const { status } = await send(await aSeatHolder(world.seatIds[key]!, mandate), examinationId);
    expect(status).toBe(404);
  }
  expect(await voted(examinationId)).toEqual([]);
});

test("a vote for another seat: does not exist, and the own seat has not voted either", async () => {
  const { examinationId } = await anItem();
  expect((await send(world.seats[key]!, examinationId, "credit-solidaire")).status).toBe(404);
  expect([...(await voted(examinationId)), ...(await voted(examinationId, "credit-solidaire"))]).toEqual([]);
});

test("a vote sent twice at once: two versions, one voice", async () => {
  const { examinationId, meetingId } = await anItem();
  const sent = await Promise.all([send(world.seats[key]!, examinationId), send(world.seats[key]!, examinationId)]);
  expect(sent.map(({ status }) => status)).toEqual([302, 302]);
  expect((await voted(examinationId)).map(({ version }) => version)).toEqual([1, 2]);
  await attend(world, meetingId, seatKeys);
  expect((await closeExamination(world.chair, examinationId)).tally.against).toBe(1);
});

test("the quorum lost mid-meeting: the chair closes, nothing is decided, the item waits for another meeting", async () => {
  const { examinationId, meetingId } = await anItem();
  await opine(world, examinationId, seatKeys);
  await vote(world, examinationId, Object.fromEntries(seatKeys.map((seat) => [seat, "for" as const])));
  await attend(world, meetingId, seatKeys.slice(0, 4));
  const cookie = await sessionOf(world.chair.accountId);
  expect((await site.post(`/comite/seances/${meetingId}/presences/${world.seatIds[key]}`, {}, cookie)).status).toBe(302);
  expect((await site.post(`/comite/examens/${examinationId}/cloture`, { confirm: "on" }, cookie)).status).toBe(302);
  expect(await decisions(examinationId)).toEqual([]);
  expect(await db.selectFrom("examination").select(["status", "meetingId"]).where("id", "=", examinationId).executeTakeFirst()).toEqual({ status: "waiting", meetingId: null });
});

test("a decision taken again: one stands, whoever presses twice", async () => {
  const { examinationId, meetingId } = await anItem();
  await attend(world, meetingId, seatKeys);
  const cookie = await sessionOf(world.chair.accountId);
  const close = () => site.post(`/comite/examens/${examinationId}/cloture`, { confirm: "on" }, cookie);
  const answers = [...(await Promise.all([close(), close()])), await close()];
  expect(answers.every(({ status }) => status === 302 || status === 400)).toBe(true);
  expect(await decisions(examinationId)).toHaveLength(1);
});
