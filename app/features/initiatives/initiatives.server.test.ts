import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { actorOf, anAccount, aTeamMember } from "#tests/factories/accounts";
import { anEvent, bookingsOf } from "#tests/factories/events";
import { anEditionOfIdeas, anInitiative } from "#tests/factories/initiatives";
import { aPdf } from "#tests/factories/label";
import { aColleague, aProject } from "#tests/factories/projects";
import { runJobs } from "#tests/run-jobs";
import type { Actor } from "~/features/accounts/permissions";
import { cancelGathering } from "~/features/events/cancel-gathering.server";
import { markAttendance } from "~/features/events/mark-attendance.server";
import { tasks } from "~/jobs/worker.server";
import { moveClockTo, now } from "~/lib/clock.server";
import { checkInitiative, requestInitiativeChanges } from "./check-initiative.server";
import { chooseWorkshop } from "./choose-workshop.server";
import { dispenseWorkshop } from "./dispense-workshop.server";
import { addInitiativeDocument, openInitiativeDocument } from "./documents.server";
import { initiativeDraft } from "./initiative-drafts.server";
import { getInitiativeDesk } from "./own-initiative.server";
import { saveBudget, saveFile } from "./save-file.server";
import { startInitiative } from "./start-initiative.server";
import { submitInitiative } from "./submit-initiative.server";
import { withdrawInitiative } from "./withdraw-initiative.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});

const idea = { title: "Un four au quartier", summary: "Du pain cuit ensemble, chaque samedi matin." };
const statusOf = async (id: string) => (await db.selectFrom("initiative").select("status").where("id", "=", id).executeTakeFirstOrThrow()).status;
const news = async (email: string) => (await db.selectFrom("mailMessage").select("props").where("recipient", "=", email).where("template", "=", "initiative-news").orderBy("createdAt").execute()).map(({ props }) => (props as { news: string }).news);

describe("from the idea to the file", () => {
  test("an own project is a candidate once, while ideas are taken", async () => {
    const { holder, projectId, organisationId } = await aProject();
    await expect(startInitiative(holder, { projectId, ...idea })).rejects.toMatchObject({ code: "initiative.no_edition" });
    await anEditionOfIdeas();
    await expect(startInitiative(await actorOf(await anAccount()), { projectId, ...idea })).rejects.toMatchObject({ status: 404 });
    await expect(startInitiative(await aColleague(organisationId, "reader"), { projectId, ...idea })).rejects.toMatchObject({ code: "organisation.role_write" });
    const both = await Promise.allSettled([startInitiative(holder, { projectId, ...idea }), startInitiative(holder, { projectId, ...idea })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.selectFrom("initiative").select(["theme", "communeCode", "status"]).where("projectId", "=", projectId).execute()).toEqual([{ theme: "alimentation", communeCode: "62119", status: "idea" }]);
  });

  test("a missed comptoir is said and another chosen; the one attended opens the file", async () => {
    const { holder, initiativeId } = await anInitiative();
    const first = await anEvent(team, { kind: "workshop", days: 3, capacity: 5 });
    await chooseWorkshop(holder, initiativeId, first);
    await moveClockTo(new Date((await now()).getTime() + 4 * 86_400_000));
    expect((await getInitiativeDesk(holder, initiativeId)).workshopState).toBe("to_mark");
    await expect(chooseWorkshop(holder, initiativeId, await anEvent(team, { kind: "workshop", days: 8, capacity: 5 }))).rejects.toMatchObject({ code: "initiative.workshop_over" });
    await markAttendance(team, (await bookingsOf(first))[0]!.id, false);
    await runJobs(tasks);
    expect([await statusOf(initiativeId), await news(holder.email)]).toEqual(["idea", ["workshop_missed"]]);

    const second = await anEvent(team, { kind: "workshop", days: 9, hour: "15:00", capacity: 5 });
    await chooseWorkshop(holder, initiativeId, second);
    await moveClockTo(new Date((await now()).getTime() + 6 * 86_400_000));
    await markAttendance(team, (await bookingsOf(second))[0]!.id, true);
    await runJobs(tasks);
    expect([await statusOf(initiativeId), await news(holder.email)]).toEqual(["file", ["workshop_missed", "file_open"]]);
  });

  test("another choice gives the first place back; a comptoir called off leaves a choice to make", async () => {
    const { holder, initiativeId } = await anInitiative();
    const [first, second] = [await anEvent(team, { kind: "workshop", days: 40, capacity: 2 }), await anEvent(team, { kind: "workshop", days: 41, capacity: 2 })];
    await chooseWorkshop(holder, initiativeId, first);
    await chooseWorkshop(holder, initiativeId, second);
    expect((await bookingsOf(first)).filter(({ status }) => status !== "cancelled")).toHaveLength(0);
    expect(await bookingsOf(second)).toMatchObject([{ status: "booked", email: holder.email }]);
    await cancelGathering(team, second, "La salle est fermée.");
    expect((await getInitiativeDesk(holder, initiativeId)).step).toMatchObject({ who: "holder", title: "Choisissez un autre comptoir à initiatives" });
    await expect(chooseWorkshop(holder, initiativeId, await anEvent(team, { kind: "coaching", days: 42, capacity: 5 }))).rejects.toMatchObject({ code: "event.not_offered" });
  });

  test("the team opens a file without a comptoir, for a reason that is kept", async () => {
    const { holder, initiativeId } = await anInitiative();
    await expect(dispenseWorkshop(holder, initiativeId, "Je me dispense moi-même.")).rejects.toMatchObject({ status: 404 });
    await dispenseWorkshop(team, initiativeId, "Vue en rendez-vous le 12 mars.");
    expect(await db.selectFrom("initiative").select(["status", "dispensationReason", "dispensedBy"]).where("id", "=", initiativeId).executeTakeFirst()).toEqual({ status: "file", dispensationReason: "Vue en rendez-vous le 12 mars.", dispensedBy: team.accountId });
  });
});

describe("the file", () => {
  test("is written once it is open, by its own people, and kept as a draft as one goes", async () => {
    const { holder, initiativeId } = await anInitiative({ status: "file" });
    const closed = await anInitiative();
    const stranger = (await aProject()).holder;
    const input = { ...idea, what: "Un four", forWhom: "", calendar: "", theme: "alimentation", commune: "62400 Béthune" };
    await expect(saveFile(closed.holder, closed.initiativeId, input)).rejects.toMatchObject({ code: "initiative.not_editable" });
    await expect(saveFile(stranger, initiativeId, input)).rejects.toMatchObject({ status: 404 });
    await expect(saveFile(holder, initiativeId, { ...input, categoryId: closed.edition.categoryId })).rejects.toMatchObject({ code: "initiative.unknown_category" });
    const draft = initiativeDraft(holder, initiativeId, "dossier");
    await draft.keep({ version: 0, tab: "un" }, { what: "Un four à" });
    await expect(submitInitiative(holder, initiativeId)).rejects.toMatchObject({ code: "draft.pending" });
    await expect(initiativeDraft(stranger, initiativeId, "dossier").find()).rejects.toMatchObject({ status: 404 });
    await saveFile(holder, initiativeId, input, { version: (await draft.find())!.version, tab: "un" });
    expect((await getInitiativeDesk(holder, initiativeId)).file).toMatchObject({ what: "Un four", communeName: "Béthune" });
  });

  test("is submitted balanced and whole, comes back for changes, and is kept as it was each time", async () => {
    const { holder, initiativeId, organisationId } = await anInitiative({ status: "file" });
    const unbalanced = { uses: [{ label: "Le four", amount: 400_001 }], resources: [{ label: "La commune", amount: 100_000 }], goal: 300_000 };
    await saveBudget(holder, initiativeId, unbalanced);
    await expect(submitInitiative(holder, initiativeId)).rejects.toMatchObject({ code: "initiative.incomplete", details: { count: 1 } });
    await saveBudget(holder, initiativeId, { ...unbalanced, uses: [{ label: "Le four", amount: 400_000 }] });
    await expect(submitInitiative(await aColleague(organisationId, "editor"), initiativeId)).rejects.toMatchObject({ code: "organisation.role_commit" });
    await submitInitiative(holder, initiativeId);
    await expect(saveBudget(holder, initiativeId, unbalanced)).rejects.toMatchObject({ code: "initiative.not_editable" });
    await requestInitiativeChanges(team, initiativeId, "Dites qui tiendra le four.");
    await submitInitiative(holder, initiativeId);
    await checkInitiative(team, initiativeId);
    expect(await db.selectFrom("initiativeVersion").select("number").where("initiativeId", "=", initiativeId).orderBy("number").execute()).toEqual([{ number: 1 }, { number: 2 }]);
    expect([await statusOf(initiativeId), await news(holder.email)]).toEqual(["checked", ["submitted", "changes_requested", "submitted", "checked"]]);
    await expect(db.updateTable("initiativeVersion").set({ number: 9 }).where("initiativeId", "=", initiativeId).execute()).rejects.toThrow();
  });

  test("is not submitted after the last day of files", async () => {
    const edition = await anEditionOfIdeas({ ideas: [-400, -300], files: [-400, -200] });
    const { holder, initiativeId } = await anInitiative({ edition, status: "file" });
    await expect(submitInitiative(holder, initiativeId)).rejects.toMatchObject({ code: "initiative.too_late" });
  });

  test("its documents are read by its people, then by the team, once they were submitted", async () => {
    const { holder, initiativeId } = await anInitiative({ status: "file" });
    const stranger = (await aProject()).holder;
    const id = await addInitiativeDocument(holder, initiativeId, { title: "Devis", name: "devis.pdf", bytes: aPdf });
    expect(await openInitiativeDocument(holder, id)).toBeTruthy();
    await expect(openInitiativeDocument(stranger, id)).rejects.toMatchObject({ status: 404 });
    await expect(openInitiativeDocument(team, id)).rejects.toMatchObject({ status: 404 });
    await submitInitiative(holder, initiativeId);
    expect(await openInitiativeDocument(team, id)).toBeTruthy();
  });

  test("is taken back by its holder, until the ballot is sealed", async () => {
    const { holder, initiativeId, edition } = await anInitiative({ status: "selected" });
    const other = await anInitiative({ edition, status: "selected" });
    await withdrawInitiative(other.holder, other.initiativeId, "Le terrain est vendu.");
    const sealed = { publicKey: Buffer.alloc(65, 4), seal: "a".repeat(64), sealedAt: new Date() };
    await db.insertInto("ballotRound").values({ ...sealed, editionId: edition.editionId, opensAt: new Date("2099-09-01"), closesAt: new Date("2099-10-01"), createdAt: new Date() }).execute();
    await expect(withdrawInitiative(holder, initiativeId, "Trop tard.")).rejects.toMatchObject({ code: "initiative.on_ballot" });
    expect([await statusOf(other.initiativeId), await statusOf(initiativeId)]).toEqual(["withdrawn", "selected"]);
  });
});
