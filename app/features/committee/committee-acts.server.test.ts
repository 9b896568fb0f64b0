import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, aSeatHolder, seatOfPartner, type Committee } from "#tests/factories/committee";
import { attend, criteriaSaid, onAgenda, planMeeting, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { moveClockTo, now } from "~/lib/clock.server";
import { castVote } from "./cast-vote.server";
import { closeExamination } from "./close-examination.server";
import { declareRecusal } from "./declare-recusal.server";
import { giveOpinion } from "./give-opinion.server";
import { readOpinions } from "./opinions.server";
import { takeOffAgenda } from "./take-off-agenda.server";
import { readVotes } from "./votes.server";

useTestDatabase();

let world: Committee;
let item: Awaited<ReturnType<typeof aCheckedApplication>> & { meetingId: string; examinationId: string };
beforeAll(async () => {
  world = await aCommittee();
});
beforeEach(async () => {
  const asked = await aCheckedApplication();
  item = { ...asked, ...(await onAgenda(world, asked.applicationId)) };
});

const [departement, franceActive] = ["departement", "france-active"] as const;
const act = (key: string) => ({ examinationId: item.examinationId, seatId: world.seatIds[key]! });
const closed = async () => {
  await vote(world, item.examinationId, Object.fromEntries(seatKeys.map((key) => [key, "against" as const])));
  await attend(world, item.meetingId, seatKeys);
  await closeExamination(world.chair, item.examinationId);
};

/** What every act of a seat refuses, whichever act it is. */
const acts = {
  "an opinion": (actor: Committee["chair"], key: string) => giveOpinion(actor, { ...act(key), criteria: criteriaSaid() }),
  "a vote": (actor: Committee["chair"], key: string) => castVote(actor, { ...act(key), vote: "for" }),
  "a recusal": (actor: Committee["chair"], key: string) => declareRecusal(actor, { ...act(key), ground: "governance", detail: "J’y suis administratrice." }),
};

describe.each(Object.entries(acts))("%s", (_, attempt) => {
  test("is the seat's own: another seat's does not exist", async () => {
    await expect(attempt(world.seats[departement]!, franceActive)).rejects.toMatchObject({ status: 404 });
    await expect(attempt(world.team, franceActive)).rejects.toMatchObject({ status: 404 });
  });
  test("takes a mandate that is valid today", async () => {
    const seatId = world.seatIds[franceActive]!;
    const past = { ...(await aSeatHolder(seatId, { endsOn: "2021-01-01" })), seatIds: [seatId] };
    const future = { ...(await aSeatHolder(seatId, { startsOn: "2199-01-01" })), seatIds: [seatId] };
    await expect(attempt(past, franceActive)).rejects.toMatchObject({ status: 404 });
    await expect(attempt(future, franceActive)).rejects.toMatchObject({ status: 404 });
  });
  test("may come from a substitute", async () => {
    await expect(attempt(await aSeatHolder(world.seatIds[franceActive]!), franceActive)).resolves.not.toThrow();
  });
  test("is refused to a recused seat", async () => {
    await acts["a recusal"](world.seats[franceActive]!, franceActive);
    await expect(attempt(world.seats[franceActive]!, franceActive)).rejects.toMatchObject({ code: "committee.recused" });
  });
  test("is refused once the item is closed", async () => {
    await closed();
    await expect(attempt(world.seats[franceActive]!, franceActive)).rejects.toMatchObject({ code: "committee.item_closed" });
  });
  test("does not exist for an item that is on no agenda", async () => {
    await takeOffAgenda(world.team, item.examinationId);
    await expect(attempt(world.seats[franceActive]!, franceActive)).rejects.toMatchObject({ status: 404 });
  });
});

describe("opinions", () => {
  test("are revised by a new version, by the successor too; both names stay", async () => {
    await giveOpinion(world.seats[franceActive]!, { ...act(franceActive), criteria: criteriaSaid("met") });
    await giveOpinion(await aSeatHolder(world.seatIds[franceActive]!, {}, "Successeure Exemple"), { ...act(franceActive), criteria: criteriaSaid("not_met") });
    const [newest] = await readOpinions(db, item.examinationId);
    expect(newest).toMatchObject({ version: 2, by: "Successeure Exemple", earlierBy: [`Titulaire ${franceActive}`] });
    expect(newest!.criteria.map((line) => line.verdict)).toEqual(["not_met", "not_met", "not_met", "not_met"]);
    const versions = await db.selectFrom("opinion").innerJoin("account", "account.id", "accountId").select(["version", "name"]).where("examinationId", "=", item.examinationId).orderBy("version").execute();
    expect(versions.map(({ name }) => name)).toEqual([`Titulaire ${franceActive}`, "Successeure Exemple"]);
  });
  test("say each criterion, neither less nor twice", async () => {
    const twice = [...criteriaSaid().slice(0, 3), criteriaSaid()[0]!];
    for (const criteria of [criteriaSaid().slice(1), twice, []]) {
      await expect(giveOpinion(world.seats[franceActive]!, { ...act(franceActive), criteria })).rejects.toMatchObject({ code: "committee.opinion_incomplete" });
    }
  });
  test("a prescribing seat says nothing of criterion 4, and needs say nothing of it", async () => {
    await seatOfPartner(world.seatIds[franceActive]!, item.partnerId);
    const seat = world.seats[franceActive]!;
    await expect(giveOpinion(seat, { ...act(franceActive), criteria: criteriaSaid() })).rejects.toMatchObject({ code: "committee.prescriber_criterion_4" });
    await giveOpinion(seat, { ...act(franceActive), criteria: criteriaSaid("met", {}, [4]) });
    expect((await readOpinions(db, item.examinationId))[0]!.criteria).toHaveLength(3);
  });
  test("stay as they were given: no row changes", async () => {
    await giveOpinion(world.seats[franceActive]!, { ...act(franceActive), criteria: criteriaSaid() });
    await expect(db.updateTable("opinionCriterion").set({ reason: "autre" }).execute()).rejects.toThrow(/append-only/);
  });
});

describe("votes", () => {
  test("against and to adjourn carry a reason", async () => {
    for (const choice of ["against", "adjourn"] as const) {
      await expect(castVote(world.seats[franceActive]!, { ...act(franceActive), vote: choice, reason: "  " })).rejects.toMatchObject({ code: "committee.reason_missing", field: "reason" });
    }
    await castVote(world.seats[franceActive]!, { ...act(franceActive), vote: "abstain" });
  });
  test("are revised until the item is closed; the last one counts", async () => {
    await castVote(world.seats[franceActive]!, { ...act(franceActive), vote: "for" });
    await castVote(world.seats[franceActive]!, { ...act(franceActive), vote: "adjourn", reason: "Il manque un devis." });
    expect(await readVotes(db, item.examinationId, item.meetingId)).toMatchObject([{ choice: "adjourn", reason: "Il manque un devis." }]);
  });
  test("sent twice at once are two versions", async () => {
    await Promise.all([1, 2, 3].map(() => castVote(world.seats[franceActive]!, { ...act(franceActive), vote: "for" })));
    const rows = await db.selectFrom("seatVote").select("version").where("examinationId", "=", item.examinationId).orderBy("version").execute();
    expect(rows).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }]);
  });
});

test("after its deadline a consultation takes nothing more, and may be closed", async () => {
  const asked = await aCheckedApplication();
  const consulted = await onAgenda(world, asked.applicationId, "consultation");
  await vote(world, consulted.examinationId, { departement: "for" });
  await moveClockTo(new Date((await now()).getTime() + 8 * 86_400_000));
  item = { ...asked, ...consulted };
  for (const attempt of Object.values(acts)) {
    await expect(attempt(world.seats[franceActive]!, franceActive)).rejects.toMatchObject({ code: "committee.deadline_passed" });
  }
  expect(await closeExamination(world.chair, consulted.examinationId)).toMatchObject({ outcome: "no_quorum", quorum: { present: 1 } });
  expect(await planMeeting(world)).toBeTruthy();
});
