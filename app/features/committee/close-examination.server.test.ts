import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, aSeatHolder, endMandates, seatOfPartner, type Committee } from "#tests/factories/committee";
import { attend, criteriaSaid, mailsTo, onAgenda, opine, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { addDays, parisDay } from "~/lib/dates";
import { closeExamination } from "./close-examination.server";
import { decide } from "./decision";
import { opinionField, readFacts, voteField } from "./decision-record";
import { declareRecusal } from "./declare-recusal.server";
import { castVote } from "./cast-vote.server";
import { readPublicReasons } from "./public-reasons.server";
import { putOnAgenda } from "./put-on-agenda.server";

useTestDatabase();

let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

const decisionOf = (examinationId: string) => db.selectFrom("decision").selectAll().where("examinationId", "=", examinationId).execute();
const applicationOf = (id: string) => db.selectFrom("labelApplication").select("status").where("id", "=", id).executeTakeFirstOrThrow();
const labelsOf = (projectId: string) => db.selectFrom("label").selectAll().where("projectId", "=", projectId).execute();
const decisionMails = async (email: string) => (await mailsTo(email)).filter((mail) => mail.template.startsWith("decision-"));
const everyone = (choice: "for" | "against" | "adjourn") => Object.fromEntries(seatKeys.map((key) => [key, choice]));

async function ready(kind: "meeting" | "consultation" = "meeting") {
  const asked = await aCheckedApplication();
  return { ...asked, ...(await onAgenda(world, asked.applicationId, kind)) };
}

describe("labelled", () => {
  test("opens a label of twelve months, decides the application, tells the holder why, keeps every fact", async () => {
    const item = await ready();
    await opine(world, item.examinationId, seatKeys);
    await vote(world, item.examinationId, { ...everyone("for"), "credit-solidaire": "adjourn" });
    await attend(world, item.meetingId, seatKeys);
    expect((await closeExamination(world.chair, item.examinationId)).outcome).toBe("labelled");

    const [decision] = await decisionOf(item.examinationId);
    expect(decision).toMatchObject({ outcome: "labelled", ruleVersion: "rules/2026-1", closedBy: world.chair.accountId, resubmitBefore: null });
    expect(decision!.conditions).toEqual([{ kind: "vote", seat: "credit-solidaire", vote: "adjourn", reason: "Motif de credit-solidaire" }]);
    const facts = readFacts(decision!.facts);
    expect(decide(facts.input)).toEqual(facts.answer);
    expect(facts.seats[0]).toMatchObject({ key: "departement", representedBy: "Titulaire departement", vote: { choice: "for" } });

    expect(await applicationOf(item.applicationId)).toEqual({ status: "decided" });
    const [label] = await labelsOf(item.projectId);
    expect(label).toMatchObject({ decisionId: decision!.id, startsAt: decision!.decidedAt });
    expect(parisDay(label!.endsAt).slice(0, 4)).toBe(String(Number(parisDay(label!.startsAt).slice(0, 4)) + 1));

    const { seat } = (await readPublicReasons(label!.id))[0]!.reasons[0]!;
    const { createdBy } = await db.selectFrom("labelApplication").select("createdBy").where("id", "=", item.applicationId).executeTakeFirstOrThrow();
    const put = (field: string, corrected: string) => ({ field, previous: "Raison", corrected, reason: "Une coquille", subject: "decision" as const, subjectId: decision!.id, accountId: createdBy, at: new Date() });
    await db.insertInto("correction").values([put(opinionField(seat, 1), "Une raison mieux écrite"), put(voteField(seat), "Un vote mieux écrit")]).execute();

    const reasons = await readPublicReasons(label!.id);
    expect(reasons[0]!.corrections).toEqual([{ field: opinionField(seat, 1), previous: "Raison", corrected: "Une raison mieux écrite", at: expect.any(Date) as Date }]);
    expect(JSON.stringify(reasons)).not.toContain("Un vote mieux écrit");
    expect(reasons.map(({ criterion, isMet }) => [criterion, isMet])).toEqual([[1, true], [2, true], [3, true], [4, true]]);
    expect(reasons[0]).toMatchObject({ title: "Économiquement viable" });
    expect(JSON.stringify(reasons)).toContain("Raison 3");
    expect(JSON.stringify(reasons)).not.toContain("Titulaire");

    const [mail] = await decisionMails(item.holder.email);
    expect(mail!.template).toBe("decision-labelled");
    expect(JSON.stringify(mail!.props)).toContain("Raison 3");
    const transitions = await db.selectFrom("transition").select(["subject", "toStatus"]).where("subjectId", "in", [item.examinationId, item.applicationId, label!.id]).orderBy("id").execute();
    expect(transitions.slice(-3)).toEqual([
      { subject: "examination", toStatus: "decided" }, { subject: "application", toStatus: "decided" }, { subject: "label", toStatus: "valid" },
    ]);
  });

  test("the decision can be neither changed nor deleted", async () => {
    await expect(db.updateTable("decision").set({ outcome: "refused" }).execute()).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom("decision").execute()).rejects.toThrow(/append-only/);
  });
});

test("refused: no label, the application is decided, the holder alone is told", async () => {
  const item = await ready();
  await opine(world, item.examinationId, seatKeys);
  await vote(world, item.examinationId, everyone("against"));
  await attend(world, item.meetingId, seatKeys);
  expect((await closeExamination(world.chair, item.examinationId)).outcome).toBe("refused");
  expect(await applicationOf(item.applicationId)).toEqual({ status: "decided" });
  expect(await labelsOf(item.projectId)).toEqual([]);
  expect((await decisionMails(item.holder.email)).map((mail) => mail.template)).toEqual(["decision-refused"]);
});

test("adjourned: the file is a draft again, with a deadline ninety days later", async () => {
  const item = await ready();
  await opine(world, item.examinationId, seatKeys, criteriaSaid("met", { 2: "not_met" }));
  await vote(world, item.examinationId, everyone("for"));
  await attend(world, item.meetingId, seatKeys);
  expect((await closeExamination(world.chair, item.examinationId)).outcome).toBe("adjourned");
  const [decision] = await decisionOf(item.examinationId);
  expect(decision!.resubmitBefore).toBe(addDays(parisDay(decision!.decidedAt), 90));
  expect(decision!.conditions).toEqual([{ kind: "criterion", criterion: 2 }]);
  expect(await applicationOf(item.applicationId)).toEqual({ status: "draft" });
});

describe("no quorum", () => {
  test("no decision: the item waits again, the team is told, the votes are for that meeting only", async () => {
    const item = await ready();
    await opine(world, item.examinationId, seatKeys);
    await vote(world, item.examinationId, everyone("for"));
    await attend(world, item.meetingId, seatKeys.slice(0, 3));
    expect((await closeExamination(world.chair, item.examinationId)).outcome).toBe("no_quorum");

    expect(await decisionOf(item.examinationId)).toEqual([]);
    expect(await applicationOf(item.applicationId)).toEqual({ status: "checked" });
    const examination = await db.selectFrom("examination").select(["status", "meetingId"]).where("id", "=", item.examinationId).executeTakeFirst();
    expect(examination).toEqual({ status: "waiting", meetingId: null });
    const returned = await db.selectFrom("examinationReturn").select(["eligible", "present", "required"]).where("examinationId", "=", item.examinationId).execute();
    expect(returned).toEqual([{ eligible: 6, present: 3, required: 4 }]);
    expect((await mailsTo(world.team.email)).map((mail) => mail.template)).toContain("no-quorum");
    expect(await decisionMails(item.holder.email)).toEqual([]);

    const again = await onAgenda(world, item.applicationId);
    await attend(world, again.meetingId, seatKeys);
    const answer = await closeExamination(world.chair, item.examinationId);
    expect(answer).toMatchObject({ outcome: "adjourned", tally: { for: 0, abstain: 6 } });
    expect(answer.criteria.every((criterion) => criterion.isMet)).toBe(true);
  });
});

describe("what the closing reads", () => {
  test("a recused seat neither votes nor speaks, whatever it said before", async () => {
    const item = await ready();
    await opine(world, item.examinationId, seatKeys);
    await vote(world, item.examinationId, everyone("for"));
    const seatId = world.seatIds["departement"]!;
    await declareRecusal(world.chair, { examinationId: item.examinationId, seatId, ground: "family", detail: "Ma sœur préside l’association." });
    await attend(world, item.meetingId, seatKeys);
    const answer = await closeExamination(world.chair, item.examinationId);
    expect(answer).toMatchObject({ outcome: "labelled", quorum: { eligible: 5, present: 5 }, tally: { for: 5 } });
    expect(answer.criteria[0]).toMatchObject({ met: 5, entitled: 5 });
  });

  test("a seat whose partner attested is not entitled on criterion 4, even if it spoke before", async () => {
    const item = await ready();
    await opine(world, item.examinationId, seatKeys);
    await seatOfPartner(world.seatIds["france-active"]!, item.partnerId);
    await vote(world, item.examinationId, everyone("for"));
    await attend(world, item.meetingId, seatKeys);
    const answer = await closeExamination(world.chair, item.examinationId);
    expect(answer.criteria[3]).toMatchObject({ met: 5, entitled: 5, isMet: true });
    expect(answer.criteria[0]).toMatchObject({ met: 6, entitled: 6 });
  });

  test("a seat without a valid mandate that day is not eligible", async () => {
    const seatId = world.seatIds["clubs-investisseurs"]!;
    const item = await ready();
    await opine(world, item.examinationId, seatKeys);
    await vote(world, item.examinationId, everyone("for"));
    await attend(world, item.meetingId, seatKeys);
    await endMandates(seatId, "2021-12-31");
    const answer = await closeExamination(world.chair, item.examinationId);
    expect(answer).toMatchObject({ quorum: { eligible: 5 }, tally: { for: 5 } });
    world.seats["clubs-investisseurs"] = await aSeatHolder(seatId, { kind: "titular", startsOn: "2022-01-01" });
  });

  test("in a consultation, having voted is being present; it closes early only when all have voted", async () => {
    const item = await ready("consultation");
    await opine(world, item.examinationId, seatKeys);
    const [last, ...others] = seatKeys;
    await vote(world, item.examinationId, Object.fromEntries(others.map((key) => [key, "for" as const])));
    await expect(closeExamination(world.chair, item.examinationId)).rejects.toMatchObject({ code: "committee.votes_awaited" });
    await vote(world, item.examinationId, { [last!]: "abstain" });
    expect(await closeExamination(world.chair, item.examinationId)).toMatchObject({ outcome: "labelled", quorum: { present: 6 } });
  });
});

describe("who and when", () => {
  test("twice at once: one decision, one mail, one refusal", async () => {
    const item = await ready();
    await opine(world, item.examinationId, seatKeys);
    await vote(world, item.examinationId, everyone("for"));
    await attend(world, item.meetingId, seatKeys);
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => closeExamination(world.chair, item.examinationId)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.status === "rejected" ? [(result.reason as { code?: string }).code] : []));
    expect(refusals).toEqual(Array(4).fill("committee.item_closed"));
    expect(await decisionOf(item.examinationId)).toHaveLength(1);
    expect(await labelsOf(item.projectId)).toHaveLength(1);
    expect(await decisionMails(item.holder.email)).toHaveLength(1);
  });

  test("a vote and the closing at once: the vote is counted or refused, never lost in between", async () => {
    const item = await ready();
    await opine(world, item.examinationId, seatKeys);
    await vote(world, item.examinationId, Object.fromEntries(seatKeys.slice(1).map((key) => [key, "for" as const])));
    await attend(world, item.meetingId, seatKeys);
    const [voted, closed] = await Promise.allSettled([
      castVote(world.chair, { examinationId: item.examinationId, seatId: world.seatIds["departement"]!, vote: "for" }),
      closeExamination(world.chair, item.examinationId),
    ]);
    expect(closed.status).toBe("fulfilled");
    const counted = closed.status === "fulfilled" ? closed.value.tally.for : 0;
    expect(counted).toBe(voted.status === "fulfilled" ? 6 : 5);
  });

  test("only the chair closes; for anyone else the item is not there to close", async () => {
    const item = await ready();
    for (const actor of [world.seats["france-active"]!, world.team]) {
      await expect(closeExamination(actor, item.examinationId)).rejects.toMatchObject({ status: 404 });
    }
  });

  test("an item that waits is on no agenda: 404", async () => {
    const asked = await aCheckedApplication();
    await expect(closeExamination(world.chair, asked.examinationId)).rejects.toMatchObject({ status: 404 });
  });

  test("a decided item may not go on an agenda again", async () => {
    const item = await ready();
    await vote(world, item.examinationId, everyone("against"));
    await attend(world, item.meetingId, seatKeys);
    await closeExamination(world.chair, item.examinationId);
    await expect(putOnAgenda(world.team, item)).rejects.toMatchObject({ code: "application.wrong_state" });
  });
});

describe("who speaks for a seat", () => {
  const key = "credit-solidaire";
  const seatId = () => world.seatIds[key]!;

  /** Everyone else for, all criteria met, all present; what this one seat does is the case. */
  async function around(act: (examinationId: string) => Promise<unknown>) {
    const item = await ready();
    const rest = seatKeys.filter((one) => one !== key);
    await opine(world, item.examinationId, rest);
    await vote(world, item.examinationId, Object.fromEntries(rest.map((one) => [one, "for" as const])));
    await attend(world, item.meetingId, seatKeys);
    await act(item.examinationId);
    return closeExamination(world.chair, item.examinationId);
  }
  const against = (actor: Committee["chair"], examinationId: string) => castVote(actor, { examinationId, seatId: seatId(), vote: "against", reason: "Trop tôt." });

  test("titular, then substitute: one voice, the seat's last word", async () => {
    const substitute = await aSeatHolder(seatId());
    const { tally } = await around(async (examinationId) => {
      await castVote(world.seats[key]!, { examinationId, seatId: seatId(), vote: "for" });
      await against(substitute, examinationId);
    });
    expect(tally).toEqual({ for: 5, against: 1, adjourn: 0, abstain: 0 });
  });

  test("the titular voted, then their mandate ended: the vote stays the seat's while a substitute may sit, but nobody is there to give it", async () => {
    await aSeatHolder(seatId(), {}, "Suppléance Exemple");
    const answer = await around(async (examinationId) => {
      await against(world.seats[key]!, examinationId);
      await db.updateTable("mandate").set({ endsOn: "2021-12-31" }).where("accountId", "=", world.seats[key]!.accountId).execute();
    });
    expect(answer).toMatchObject({ quorum: { eligible: 6, present: 5 }, tally: { for: 5, against: 0 } });
    world.seats[key] = await aSeatHolder(seatId(), { kind: "titular", startsOn: "2022-01-01" });
  });
});
