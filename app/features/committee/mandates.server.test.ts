import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { actorOf, anAccount } from "#tests/factories/accounts";
import { aCommittee, aSeatHolder, type Committee } from "#tests/factories/committee";
import { attend, criteriaSaid, mailsTo, onAgenda, planMeeting, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { moveClockTo, now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { acceptAsMember, acceptWithAccount } from "./accept-mandate.server";
import { announceStandIn } from "./announce-stand-in.server";
import { castVote } from "./cast-vote.server";
import { chooseSeat } from "./choose-seat.server";
import { closeExamination } from "./close-examination.server";
import { declareRecusal } from "./declare-recusal.server";
import { endMandate } from "./end-mandate.server";
import { giveOpinion } from "./give-opinion.server";
import { inviteMandate, takeBackInvitation } from "./invite-mandate.server";
import { markAttendance } from "./mark-attendance.server";
import type { NewMandate } from "./mandate.schemas";
import { resign } from "./resign.server";
import { getMeeting } from "./meetings.server";
import { listSeatDesks } from "./mandates.server";
import { actingSeat } from "./seats.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

const seat = (key: string) => world.seatIds[key]!;
const today = async () => parisDay(await now());
const proposed = async (more: Partial<NewMandate> = {}): Promise<NewMandate> => ({
  name: "Nouvelle Exemple", email: `${crypto.randomUUID()}@example.org`, kind: "substitute", startsOn: await today(), ...more,
});
const tokenFor = async (email: string) => {
  const mails = await mailsTo(email);
  const { link } = mails.at(-1)!.props as { link: string };
  return link.replace("/mandat/", "");
};
const account = { name: "Nouvelle Exemple", password: "une phrase assez longue" };

describe("a new mandate", () => {
  test("begins when the invited person accepts: account, mandate and mail to the team at once", async () => {
    const mandate = await proposed();
    await inviteMandate(world.team, seat("france-active"), mandate);
    expect((await listSeatDesks()).find(({ key }) => key === "france-active")!.invitations).toHaveLength(1);
    const accountId = await acceptWithAccount(await tokenFor(mandate.email), account);
    expect((await actorOf(accountId)).seatIds).toEqual([seat("france-active")]);
    expect((await mailsTo(world.team.email)).map(({ template }) => template)).toContain("mandate-accepted");
  });
  test("opens once: the second acceptance finds the link used", async () => {
    const mandate = await proposed();
    await inviteMandate(world.team, seat("france-active"), mandate);
    const token = await tokenFor(mandate.email);
    await acceptWithAccount(token, account);
    await expect(acceptWithAccount(token, account)).rejects.toMatchObject({ code: "committee.invitation_over" });
  });
  test("is the invited address's own: another account may not take it", async () => {
    const mandate = await proposed();
    await inviteMandate(world.team, seat("france-active"), mandate);
    const stranger = await actorOf(await anAccount());
    await expect(acceptAsMember(stranger, await tokenFor(mandate.email))).rejects.toMatchObject({ code: "committee.other_account" });
  });
  test("never begins before its acceptance", async () => {
    const mandate = await proposed({ startsOn: "2024-01-01" });
    await inviteMandate(world.team, seat("france-active"), mandate);
    const accountId = await acceptWithAccount(await tokenFor(mandate.email), account);
    expect(await db.selectFrom("mandate").select("startsOn").where("accountId", "=", accountId).executeTakeFirstOrThrow()).toEqual({ startsOn: await today() });
  });
  test("taken back, or replaced by a newer one, its link opens nothing", async () => {
    const mandate = await proposed();
    await inviteMandate(world.team, seat("france-active"), mandate);
    const old = await tokenFor(mandate.email);
    const id = await inviteMandate(world.team, seat("france-active"), mandate);
    await expect(acceptWithAccount(old, account)).rejects.toMatchObject({ code: "committee.invitation_over" });
    await takeBackInvitation(world.team, seat("france-active"), id);
    await expect(acceptWithAccount(await tokenFor(mandate.email), account)).rejects.toMatchObject({ code: "committee.invitation_over" });
  });
  test("as titular waits for the end of the one before", async () => {
    const mandate = await proposed({ kind: "titular" });
    await expect(inviteMandate(world.team, seat("clubs-investisseurs"), mandate)).rejects.toMatchObject({ code: "committee.titular_overlap", field: "startsOn" });
  });
});

describe("the database", () => {
  const insert = async (values: { kind: "titular" | "substitute"; accountId?: string; startsOn?: string }) =>
    db.insertInto("mandate").values({ seatId: seat("clubs-investisseurs"), accountId: values.accountId ?? (await anAccount()), kind: values.kind, startsOn: values.startsOn ?? "2026-01-01" }).execute();
  test("refuses two titulars at a time", async () => {
    await expect(insert({ kind: "titular" })).rejects.toThrow(/mandate_one_titular/);
  });
  test("refuses two mandates of one person for one seat on the same day", async () => {
    await expect(insert({ kind: "substitute", accountId: world.seats["clubs-investisseurs"]!.accountId })).rejects.toThrow(/mandate_once_a_person/);
  });
  test("keeps a mandate as it was given", async () => {
    await expect(db.updateTable("mandate").set({ startsOn: "2019-01-01" }).execute()).rejects.toThrow(/kept as it was given/);
    await expect(db.deleteFrom("mandate").execute()).rejects.toThrow(/kept as it was given/);
  });
});

describe("the end of a mandate", () => {
  const mandateOf = async (accountId: string) => (await db.selectFrom("mandate").select("id").where("accountId", "=", accountId).executeTakeFirstOrThrow()).id;
  const ending = async (more = {}) => ({ kind: "resignation" as const, endsOn: await today(), reason: "Elle change de métier.", ...more });
  test("is said once, today at the earliest, and the person is told", async () => {
    const holder = await aSeatHolder(seat("credit-solidaire"));
    const id = await mandateOf(holder.accountId);
    await expect(endMandate(world.team, id, await ending({ endsOn: addDays(await today(), -1) }))).rejects.toMatchObject({ code: "committee.end_past" });
    await endMandate(world.team, id, await ending());
    await expect(endMandate(world.team, id, await ending())).rejects.toMatchObject({ code: "committee.mandate_ended" });
    expect((await mailsTo(holder.email)).map(({ template }) => template)).toContain("mandate-ended");
    expect((await actorOf(holder.accountId)).seatIds).toEqual([seat("credit-solidaire")]);
  });
  test("is said by its holder too, for their own mandate alone, never later than it would end; the team is told", async () => {
    const until = addDays(await today(), 30);
    const holder = await aSeatHolder(seat("credit-solidaire"), { endsOn: until });
    const id = await mandateOf(holder.accountId);
    const leaving = { endsOn: await today(), reason: "Je change de métier." };
    await expect(resign(world.chair, id, leaving)).rejects.toMatchObject({ status: 404 });
    await expect(resign(holder, id, { ...leaving, endsOn: addDays(until, 1) })).rejects.toMatchObject({ code: "committee.end_after_term" });
    await resign(holder, id, leaving);
    expect(await db.selectFrom("mandate").select(["endsOn", "endKind", "endedBy"]).where("id", "=", id).executeTakeFirst()).toEqual({ endsOn: await today(), endKind: "resignation", endedBy: holder.accountId });
    expect((await mailsTo(world.team.email)).at(-1)).toMatchObject({ template: "mandate-resigned", props: { reason: "Je change de métier." } });
    await expect(resign(holder, id, leaving)).rejects.toMatchObject({ code: "committee.mandate_ended" });
  });
  test("leaves the seat to a successor, who may become titular the day after", async () => {
    const id = await mandateOf(world.seats["pret-honneur"]!.accountId);
    const last = addDays(await today(), 10);
    await endMandate(world.team, id, await ending({ kind: "term", endsOn: last }));
    await expect(inviteMandate(world.team, seat("pret-honneur"), await proposed({ kind: "titular", startsOn: last }))).rejects.toMatchObject({ code: "committee.titular_overlap" });
    await inviteMandate(world.team, seat("pret-honneur"), await proposed({ kind: "titular", startsOn: addDays(last, 1) }));
  });
});

describe("one person, two seats", () => {
  test("acts for the one they choose; one seat, one voice", async () => {
    const { applicationId } = await aCheckedApplication();
    const { examinationId } = await onAgenda(world, applicationId);
    const both = await aSeatHolder(seat("france-active"), {}, "Deux Sièges");
    await db.insertInto("mandate").values({ seatId: seat("credit-solidaire"), accountId: both.accountId, kind: "substitute", startsOn: "2020-01-01" }).execute();
    for (const key of ["credit-solidaire", "france-active"]) {
      await chooseSeat(await actorOf(both.accountId), seat(key));
      const actor = await actorOf(both.accountId);
      expect(actor.seatIds[0]).toBe(seat(key));
      expect(actingSeat(actor, new Request("http://localhost/"))).toBe(seat(key));
      await castVote(actor, { examinationId, seatId: seat(key), vote: "abstain" });
    }
    const votes = await db.selectFrom("seatVote").select("seatId").where("examinationId", "=", examinationId).execute();
    expect(new Set(votes.map(({ seatId }) => seatId)).size).toBe(2);
  });
  test("a form drawn for one seat lends no voice to another, whatever was chosen meanwhile", async () => {
    const actor = { ...world.seats["france-active"]!, seatIds: [seat("credit-solidaire"), seat("france-active")] };
    expect(actingSeat(actor, new Request(`http://localhost/?siege=${seat("france-active")}`))).toBe(seat("france-active"));
    expect(() => actingSeat(actor, new Request(`http://localhost/?siege=${seat("departement")}`))).toThrow();
    await expect(chooseSeat(world.seats["france-active"]!, seat("departement"))).rejects.toMatchObject({ status: 404 });
  });
  test("a personal interest follows the person to their other seat", async () => {
    const { applicationId } = await aCheckedApplication();
    const { examinationId } = await onAgenda(world, applicationId);
    const both = await aSeatHolder(seat("france-active"), {}, "Deux Sièges");
    await db.insertInto("mandate").values({ seatId: seat("credit-solidaire"), accountId: both.accountId, kind: "substitute", startsOn: "2020-01-01" }).execute();
    const actor = await actorOf(both.accountId);
    await declareRecusal(actor, { examinationId, seatId: seat("france-active"), ground: "family", detail: "Mon frère." });
    await expect(castVote(actor, { examinationId, seatId: seat("credit-solidaire"), vote: "for" })).rejects.toMatchObject({ code: "committee.recused" });
    await castVote(world.seats["credit-solidaire"]!, { examinationId, seatId: seat("credit-solidaire"), vote: "for" });
  });
});

describe("standing in at a meeting", () => {
  test("is said by the seat, the chair or the team, nobody else; the person is told, the sheet proposes them", async () => {
    const meetingId = await planMeeting(world);
    const substitute = await aSeatHolder(seat("france-active"), {}, "Suppléante d’un jour");
    const act = { meetingId, seatId: seat("france-active"), accountId: substitute.accountId };
    await expect(announceStandIn(world.seats["credit-solidaire"]!, act)).rejects.toMatchObject({ status: 404 });
    for (const actor of [world.seats["france-active"]!, world.chair, world.team]) await announceStandIn(actor, act);
    expect((await mailsTo(substitute.email)).map(({ template }) => template)).toContain("stand-in-announced");
    const sheet = (await getMeeting(world.chair, meetingId)).sheet.find(({ seatId }) => seatId === act.seatId);
    expect(sheet).toMatchObject({ announcedName: "Suppléante d’un jour", representedBy: substitute.accountId, marked: false });
  });
  test("names nobody without a mandate of that seat on that day", async () => {
    const meetingId = await planMeeting(world);
    const past = await aSeatHolder(seat("france-active"), { endsOn: "2021-01-01" });
    await expect(announceStandIn(world.chair, { meetingId, seatId: seat("france-active"), accountId: past.accountId })).rejects.toMatchObject({ code: "committee.no_mandate_then" });
  });
  test("during the meeting, corrects the sheet", async () => {
    const meetingId = await planMeeting(world);
    await attend(world, meetingId, seatKeys);
    const substitute = await aSeatHolder(seat("france-active"), {}, "Suppléante d’un jour");
    await announceStandIn(world.chair, { meetingId, seatId: seat("france-active"), accountId: substitute.accountId });
    const sheet = (await getMeeting(world.chair, meetingId)).sheet.find(({ seatId }) => seatId === seat("france-active"));
    expect(sheet).toMatchObject({ representedName: "Suppléante d’un jour", marked: true });
  });
});

describe("a mandate that ends while the meeting lasts", () => {
  test("takes its person from the count at midnight: quorum lost, no decision", async () => {
    const { applicationId } = await aCheckedApplication();
    const { examinationId, meetingId } = await onAgenda(world, applicationId);
    const lasting = ["departement", "france-active", "clubs-investisseurs"];
    const leaving = await aSeatHolder(seat("investissement-solidaire"), { endsOn: await today() }, "Dernier Jour");
    await giveOpinion(leaving, { examinationId, seatId: seat("investissement-solidaire"), criteria: criteriaSaid() });
    await vote(world, examinationId, Object.fromEntries(lasting.map((key) => [key, "for" as const])));
    await castVote(leaving, { examinationId, seatId: seat("investissement-solidaire"), vote: "for" });
    const sitting = Object.fromEntries(lasting.map((key) => [seat(key), world.seats[key]!.accountId]));
    await markAttendance(world.chair, { meetingId, sitting: { ...sitting, [seat("investissement-solidaire")]: leaving.accountId } });
    await moveClockTo(parisInstant(addDays(await today(), 1), "00:30:00"));
    await expect(castVote(leaving, { examinationId, seatId: seat("investissement-solidaire"), vote: "against", reason: "Trop tard pour cela." })).rejects.toMatchObject({ status: 404 });
    expect(await closeExamination(world.chair, examinationId)).toMatchObject({ outcome: "no_quorum", quorum: { present: 3, required: 4 } });
  });
});
