import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { anInitiative, type TestInitiative } from "#tests/factories/initiatives";
import { checkInitiative } from "./check-initiative.server";
import { closeInitiative } from "./close-initiative.server";
import { readClosing } from "./closing.server";
import { getCommitteeInitiative, listForCommittee, nextAwaited } from "./committee-initiatives.server";
import { findDecision } from "./decisions.server";
import { declareInitiativeRecusal, giveInitiativeOpinion } from "./give-initiative-opinion.server";
import { getPublicInitiative } from "./public-initiatives.server";
import type { InitiativeVote } from "./selection";
import { listSelected } from "./selected.server";
import { submitInitiative } from "./submit-initiative.server";

useTestDatabase();

let committee: Committee;
beforeAll(async () => {
  committee = await aCommittee();
});

async function aChecked(): Promise<TestInitiative> {
  const made = await anInitiative({ status: "file" });
  await submitInitiative(made.holder, made.initiativeId);
  await checkInitiative(committee.team, made.initiativeId);
  return made;
}

const keys = () => Object.keys(committee.seats);

async function say({ initiativeId, edition }: TestInitiative, key: string, vote: InitiativeVote, reason = `${key} dit pourquoi, en une phrase.`) {
  const criteria = edition.criterionIds.map((criterionId) => ({ criterionId, verdict: vote === "selected" ? ("met" as const) : ("not_met" as const), reason: "Une raison pour ce critère." }));
  await giveInitiativeOpinion(committee.seats[key]!, { initiativeId, seatId: committee.seatIds[key]! }, { vote, reason, criteria });
}

describe("the committee before an initiative", () => {
  test("a seat reads the others' words once its own is in; the team never does before the closing", async () => {
    const initiative = await aChecked();
    const [first, second] = keys() as [string, string];
    await say(initiative, first, "not_selected");
    const seen = async (key: string) => (await getCommitteeInitiative(committee.seats[key]!, initiative.initiativeId)).seats.find((seat) => seat.key === first);
    expect(await seen(second)).toMatchObject({ hasSaid: true, said: null });
    await say(initiative, second, "selected");
    expect(await seen(second)).toMatchObject({ said: { vote: "not_selected" } });
    const asTeam = await getCommitteeInitiative(committee.team, initiative.initiativeId);
    expect(asTeam.seats.map(({ said }) => said)).toEqual(asTeam.seats.map(() => null));
    expect(JSON.stringify(await readClosing(committee.team, initiative.initiativeId))).not.toContain("dit pourquoi");
  });

  test("nothing is closed without the label's quorum; the majority decides, for good, and the holder reads why", async () => {
    const initiative = await aChecked();
    const [a, b, c, d] = keys() as [string, string, string, string];
    for (const key of [a, b, c]) await say(initiative, key, "selected");
    await expect(closeInitiative(committee.team, initiative.initiativeId, "")).rejects.toMatchObject({ code: "initiative.no_quorum", details: { present: 3, required: 4 } });
    await say(initiative, d, "not_selected");
    const both = await Promise.allSettled([closeInitiative(committee.team, initiative.initiativeId, "Bravo."), closeInitiative(committee.team, initiative.initiativeId, "")]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await findDecision(initiative.initiativeId))?.reasons).toHaveLength(3);
    expect(await listSelected(db, initiative.edition.editionId)).toMatchObject([{ initiativeId: initiative.initiativeId }]);
    const { props } = await db.selectFrom("mailMessage").select("props").where("recipient", "=", initiative.holder.email).where("key", "like", "%:decision:%").executeTakeFirstOrThrow();
    expect(props).toMatchObject({ news: "selected", reasons: [{}, {}, {}] });
    await expect(say(initiative, a, "not_selected")).rejects.toMatchObject({ code: "initiative.item_closed" });
    await expect(db.updateTable("initiativeDecision").set({ outcome: "not_selected" }).where("initiativeId", "=", initiative.initiativeId).execute()).rejects.toThrow();
  });

  test("the database selects nothing without a decision", async () => {
    const { initiativeId } = await aChecked();
    await expect(db.updateTable("initiative").set({ status: "selected" }).where("id", "=", initiativeId).execute()).rejects.toThrow(/no such decision/);
  });

  test("a recused seat sees no file, says nothing more, and does not count", async () => {
    const initiative = await aChecked();
    const [a, b, c, d, e] = keys() as [string, string, string, string, string];
    await say(initiative, a, "selected");
    const act = { initiativeId: initiative.initiativeId, seatId: committee.seatIds[a]! };
    await declareInitiativeRecusal(committee.seats[a]!, act, { ground: "family", detail: "Un proche la porte." });
    expect(await getCommitteeInitiative(committee.seats[a]!, initiative.initiativeId)).toMatchObject({ version: null, seats: [], own: null });
    await expect(say(initiative, a, "selected")).rejects.toMatchObject({ code: "initiative.recused" });
    for (const key of [b, c, d]) await say(initiative, key, "not_selected");
    await expect(closeInitiative(committee.team, initiative.initiativeId, "")).rejects.toMatchObject({ code: "initiative.no_quorum" });
    await say(initiative, e, "selected");
    expect(await closeInitiative(committee.team, initiative.initiativeId, "")).toBe("not_selected");
  });

  test("a seat that belongs to the organisation is told, and the team before it closes, until the seat is recused", async () => {
    const initiative = await aChecked();
    const [a, b] = keys() as [string, string];
    await db.insertInto("organisationMember").values({ organisationId: initiative.organisationId, accountId: committee.seats[a]!.accountId, role: "reader" }).execute();
    const told = async (key: string) => (await getCommitteeInitiative(committee.seats[key]!, initiative.initiativeId)).detected.map(({ reason }) => reason);
    expect([await told(a), await told(b)]).toEqual([["member"], []]);
    expect((await readClosing(committee.team, initiative.initiativeId)).detected).toHaveLength(1);
    await declareInitiativeRecusal(committee.seats[a]!, { initiativeId: initiative.initiativeId, seatId: committee.seatIds[a]! }, { ground: "governance", detail: "J’y suis membre." });
    expect([await told(a), (await readClosing(committee.team, initiative.initiativeId)).detected]).toEqual([[], []]);
  });

  test("nobody says anything for another's seat, nor of what is not before the committee", async () => {
    const initiative = await aChecked();
    const [a, b] = keys() as [string, string];
    const input = { vote: "selected" as const, reason: "", criteria: [] };
    await expect(giveInitiativeOpinion(committee.seats[a]!, { initiativeId: initiative.initiativeId, seatId: committee.seatIds[b]! }, input)).rejects.toMatchObject({ status: 404 });
    await expect(giveInitiativeOpinion(committee.seats[a]!, { initiativeId: initiative.initiativeId, seatId: committee.seatIds[a]! }, input)).rejects.toMatchObject({ code: "initiative.opinion_incomplete" });
    const idea = await anInitiative();
    await expect(getCommitteeInitiative(committee.seats[a]!, idea.initiativeId)).rejects.toMatchObject({ status: 404 });
    await expect(closeInitiative(committee.seats[a]!, initiative.initiativeId, "")).rejects.toMatchObject({ status: 404 });
  });

  test("files are read one after another, those that wait for the seat", async () => {
    const initiative = await aChecked();
    const [a] = keys() as [string];
    const seat = committee.seats[a]!;
    expect(nextAwaited(await listForCommittee(seat, initiative.edition.editionId), "")).toBe(initiative.initiativeId);
    await say(initiative, a, "selected");
    expect(nextAwaited(await listForCommittee(seat, initiative.edition.editionId), initiative.initiativeId)).toBeNull();
  });

  test("only what was selected has a public page", async () => {
    const [shown, hidden] = [await anInitiative({ status: "selected" }), await aChecked()];
    const slugOf = async ({ projectId }: TestInitiative) => (await db.selectFrom("project").select("slug").where("id", "=", projectId).executeTakeFirstOrThrow()).slug;
    expect((await getPublicInitiative(String(shown.edition.year), await slugOf(shown))).initiative.id).toBe(shown.initiativeId);
    await expect(getPublicInitiative(String(hidden.edition.year), await slugOf(hidden))).rejects.toMatchObject({ status: 404 });
  });
});
