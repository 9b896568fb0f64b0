import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aCampaign, aLiveCampaign } from "#tests/factories/campaigns";
import { aLabelledProject, type LabelledProject } from "#tests/factories/labelled-project";
import { aColleague, aPartner, aProject } from "#tests/factories/projects";
import type { Actor } from "~/features/accounts/permissions";
import { addDays, parisDay } from "~/lib/dates";
import { addTask, addTaskSet } from "./add-task.server";
import { assignSupporter } from "./assign-supporter.server";
import { listSupported } from "./board.server";
import { listEarlier } from "./entries.server";
import { giveTimeCsv } from "./give-time-csv.server";
import { markOwnTask, markTask } from "./mark-task.server";
import { noteRelay, noteRelayResult } from "./note-relay.server";
import { listOwnTasks, readOwnReport, readOwnSupport } from "./own-support.server";
import type { EntryInput, TaskInput } from "./support.schemas";
import { readSupportPage } from "./support-page.server";
import { taskSets } from "./task-templates";
import { correctEntry, withdrawEntry, writeEntry } from "./write-entry.server";
import { writeReport } from "./write-report.server";

useTestDatabase();

let team: Actor;
let project: LabelledProject;
beforeAll(async () => {
  team = await aTeamMember();
  project = await aLabelledProject();
});

const today = parisDay(new Date());
const notFound = expect.objectContaining({ status: 404 });
const line: EntryInput = { kind: "call", on: today, minutes: 30, text: "Un point au téléphone.", isPrivate: false, withWhom: "Louise", campaignVersionId: undefined };
const secret = "Le comptable doute, à ne pas répéter.";
const task: TaskInput = { title: "Remercier", owner: "holder", anchor: "day", dueOn: today, offsetDays: null };

const auditOf = (projectId: string) => db.selectFrom("auditEntry").selectAll().where("objectId", "=", projectId).execute();
const page = () => readSupportPage(team, project.projectId);
const ownPage = () => readOwnSupport(project.holder, project.projectId);

describe("the logbook", () => {
  test("private words never leave the team: neither page, nor journal, nor export (situation 22)", async () => {
    await writeEntry(team, project.projectId, { ...line, text: secret, isPrivate: true, withWhom: "Le comptable d’Exemple" });
    await writeEntry(team, project.projectId, line);
    expect((await page()).entries.map(({ text }) => text)).toEqual(expect.arrayContaining([secret, line.text]));
    const own = JSON.stringify(await ownPage());
    expect(own).toContain(line.text);
    const given = await (await giveTimeCsv(team, { from: today, to: today })).text();
    for (const told of [own, given, JSON.stringify(await auditOf(project.projectId))]) expect(told).not.toMatch(/comptable/);
  });

  test("a correction takes the place of a line, and of its time; what it said is kept for the team", async () => {
    const { projectId, holder } = await aLabelledProject();
    const id = await writeEntry(team, projectId, { ...line, text: secret });
    const newer = await correctEntry(team, projectId, id, { ...line, minutes: 45 });
    expect((await readOwnSupport(holder, projectId)).entries).toMatchObject([{ id: newer, text: line.text, minutes: 45 }]);
    expect(await listEarlier(newer)).toMatchObject([{ id, text: secret }]);
    await expect(correctEntry(team, projectId, id, line)).rejects.toMatchObject({ code: "support.corrected" });
  });

  test("a line made private, or taken away, leaves nothing behind for the holder", async () => {
    const { projectId, holder } = await aLabelledProject();
    const [first, second] = [await writeEntry(team, projectId, { ...line, text: secret }), await writeEntry(team, projectId, { ...line, text: secret })];
    await correctEntry(team, projectId, first, { ...line, text: secret, isPrivate: true });
    await withdrawEntry(team, projectId, second);
    expect((await readOwnSupport(holder, projectId)).entries).toEqual([]);
    expect((await readSupportPage(team, projectId)).entries).toHaveLength(1);
    await expect(withdrawEntry(team, projectId, second)).rejects.toMatchObject({ code: "support.corrected" });
  });

  test("of two corrections at the same time one is told to look again", async () => {
    const { projectId } = await aLabelledProject();
    const id = await writeEntry(team, projectId, line);
    const both = await Promise.allSettled([1, 2].map((minutes) => correctEntry(team, projectId, id, { ...line, minutes })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("the database refuses to change a line, to erase it, or to correct another project's", async () => {
    const [here, there] = [await aLabelledProject(), await aLabelledProject()];
    const id = await writeEntry(team, here.projectId, line);
    await expect(db.updateTable("supportEntry").set({ text: "Autre chose" }).where("id", "=", id).execute()).rejects.toThrow("append-only");
    await expect(db.deleteFrom("supportEntry").where("id", "=", id).execute()).rejects.toThrow("append-only");
    const values = { projectId: there.projectId, kind: "call" as const, isPrivate: false, happenedOn: today, minutes: 0, text: "x", writtenBy: team.accountId, writtenAt: new Date(), correctsId: id };
    await expect(db.insertInto("supportEntry").values(values).execute()).rejects.toThrow("support_entry_corrects_its_own");
  });

  test("a day to come, another project's version: refused beside the field", async () => {
    await expect(writeEntry(team, project.projectId, { ...line, on: addDays(today, 1) })).rejects.toMatchObject({ code: "support.day_to_come", field: "on" });
    const elsewhere = await aCampaign();
    const version = { campaignId: elsewhere.campaignId, number: 1, cause: "submitted" as const, content: "{}", madeBy: team.accountId, madeAt: new Date() };
    const { id } = await db.insertInto("campaignVersion").values(version).returning("id").executeTakeFirstOrThrow();
    await expect(writeEntry(team, project.projectId, { ...line, kind: "review", campaignVersionId: id })).rejects.toMatchObject({ code: "support.unknown_version", field: "campaignVersionId" });
    const read = await writeEntry(team, elsewhere.projectId, { ...line, kind: "review", campaignVersionId: id });
    expect((await readSupportPage(team, elsewhere.projectId)).entries).toMatchObject([{ id: read, versionNumber: 1, campaignId: elsewhere.campaignId }]);
  });
});

describe("who may", () => {
  test("support does not exist for a project without a label, nor for who is not of the team", async () => {
    const unlabelled = await aProject();
    await expect(writeEntry(team, unlabelled.projectId, line)).rejects.toEqual(notFound);
    await expect(readOwnSupport(unlabelled.holder, unlabelled.projectId)).rejects.toEqual(notFound);
    for (const stranger of [project.holder, await aMember()]) await expect(writeEntry(stranger, project.projectId, line)).rejects.toEqual(notFound);
  });

  test("a project is confided to somebody of the team only", async () => {
    await expect(assignSupporter(team, project.projectId, project.holder.accountId)).rejects.toMatchObject({ code: "support.not_team", field: "accountId" });
    await assignSupporter(team, project.projectId, team.accountId);
    expect((await ownPage()).supporter).toMatchObject({ name: team.name, email: team.email });
    await assignSupporter(team, project.projectId, undefined);
    expect((await page()).supporter).toBeNull();
  });
});

describe("tasks", () => {
  test("a set comes once for a label, with its days around the campaign", async () => {
    const { projectId } = await aCampaign({ status: "approved", launchOn: addDays(today, 40) });
    expect(await addTaskSet(team, projectId, "prepare")).toBe(taskSets.prepare.lines.length);
    await expect(addTaskSet(team, projectId, "prepare")).rejects.toMatchObject({ code: "support.set_there" });
    const { tasks } = await readSupportPage(team, projectId);
    expect(tasks.map(({ due }) => due)).toEqual(taskSets.prepare.lines.map(({ offsetDays }) => addDays(today, 40 + offsetDays)));
  });

  test("have no day before the campaign has one, and move with its opening", async () => {
    const { projectId, campaignId } = await aCampaign({ status: "draft" });
    await db.updateTable("campaign").set({ launchOn: null }).where("id", "=", campaignId).execute();
    await addTask(team, projectId, { title: "Relire", owner: "team", anchor: "launch", dueOn: null, offsetDays: -7 });
    const due = async () => (await readSupportPage(team, projectId)).tasks[0]!.due;
    expect(await due()).toBeNull();
    await db.updateTable("campaign").set({ launchOn: addDays(today, 20) }).where("id", "=", campaignId).execute();
    expect(await due()).toBe(addDays(today, 13));
  });

  test("a holder sees and ticks theirs, and takes a tick back", async () => {
    const { projectId, holder } = await aLabelledProject();
    const id = await addTask(team, projectId, task);
    expect(await listOwnTasks(holder)).toMatchObject([{ id, title: "Remercier", due: today }]);
    await markOwnTask(holder, projectId, id, "done");
    expect(await listOwnTasks(holder)).toEqual([]);
    await expect(markOwnTask(holder, projectId, id, "done")).rejects.toMatchObject({ code: "support.task_same" });
    await markOwnTask(holder, projectId, id, "open");
    expect(await listOwnTasks(holder)).toHaveLength(1);
    expect(await db.selectFrom("supportTaskMark").select("state").where("taskId", "=", id).orderBy("id").execute()).toEqual([{ state: "done" }, { state: "open" }]);
  });

  test("a holder ticks neither the team's tasks nor another project's", async () => {
    const { projectId, holder } = await aLabelledProject();
    const ofTeam = await addTask(team, projectId, { ...task, owner: "team" });
    const elsewhere = await addTask(team, project.projectId, task);
    for (const [at, id] of [[projectId, ofTeam], [projectId, elsewhere], [project.projectId, elsewhere]] as const) await expect(markOwnTask(holder, at, id, "done")).rejects.toEqual(notFound);
  });

  test("who only reads in the organisation does not tick", async () => {
    const { projectId, organisationId } = await aLabelledProject();
    const id = await addTask(team, projectId, task);
    const reader = await aColleague(organisationId, "reader");
    expect(await readOwnSupport(reader, projectId)).toMatchObject({ mayWrite: false });
    await expect(markOwnTask(reader, projectId, id, "done")).rejects.toMatchObject({ code: "organisation.role_write" });
  });

  test("the team drops what no longer has a reason to be", async () => {
    const { projectId, holder } = await aLabelledProject();
    const id = await addTask(team, projectId, task);
    await markTask(team, projectId, id, "dropped");
    expect((await readOwnSupport(holder, projectId)).tasks).toEqual([]);
  });

  test("the database refuses a task due in two ways, or in none", async () => {
    const { projectId, labelId } = await aLabelledProject();
    const values = { projectId, labelId, title: "x", owner: "team" as const, createdBy: team.accountId, createdAt: new Date() };
    for (const due of [{ anchor: "day" as const, dueOn: today, offsetDays: 1 }, { anchor: "launch" as const }, { anchor: "day" as const }, { anchor: "end" as const, offsetDays: 1, dueOn: today }]) {
      await expect(db.insertInto("supportTask").values({ ...values, ...due }).execute()).rejects.toThrow("support_task_due_one_way");
    }
  });
});

describe("relays", () => {
  const told = { toldOn: today, partnerId: undefined, name: undefined, what: undefined };

  test("are named as the house knows them; the newest result counts", async () => {
    const { projectId, holder } = await aLabelledProject();
    const { partnerId } = await aPartner("Le réseau des relais");
    const id = await noteRelay(team, projectId, { ...told, kind: "commune", name: "62400 béthune" });
    await noteRelay(team, projectId, { ...told, kind: "partner", partnerId });
    await noteRelayResult(team, projectId, id, { outcome: "promised", note: undefined, url: undefined });
    await noteRelayResult(team, projectId, id, { outcome: "relayed", note: "Une page du bulletin.", url: "https://exemple.example.org/bulletin" });
    const { relays } = await readOwnSupport(holder, projectId);
    expect(relays.map(({ name }) => name).toSorted()).toEqual(["Béthune", "Le réseau des relais"]);
    expect(relays.find((relay) => relay.id === id)?.result).toMatchObject({ outcome: "relayed", note: "Une page du bulletin." });
  });

  test("an unknown commune is said beside its name", async () => {
    await expect(noteRelay(team, project.projectId, { ...told, kind: "commune", name: "Nulleparville" })).rejects.toMatchObject({ code: "territory.commune_unknown", field: "name" });
  });

  test("another project's relay does not exist", async () => {
    const id = await noteRelay(team, project.projectId, { ...told, kind: "media", name: "La Gazette" });
    const other = await aLabelledProject();
    await expect(noteRelayResult(team, other.projectId, id, { outcome: "silent", note: undefined, url: undefined })).rejects.toEqual(notFound);
  });
});

describe("the closing report", () => {
  test("waits for the campaign's outcome", async () => {
    const { projectId } = await aLiveCampaign();
    await expect(writeReport(team, projectId, { conclusion: "Trop tôt." })).rejects.toMatchObject({ code: "support.no_outcome" });
  });

  test("tells the holder what was done, of what the holder may read", async () => {
    const { projectId, holder } = await aCampaign({ status: "succeeded", launchOn: addDays(today, -40) });
    await writeEntry(team, projectId, line);
    await writeEntry(team, projectId, { ...line, kind: "meeting", minutes: 60, text: secret, isPrivate: true });
    await expect(readOwnReport(holder, projectId)).rejects.toEqual(notFound);
    await writeReport(team, projectId, { conclusion: "Une belle campagne." });
    const { content } = await readOwnReport(holder, projectId);
    expect(content).toMatchObject({ minutes: 30, byKind: [{ kind: "call", count: 1, minutes: 30 }], report: { conclusion: "Une belle campagne." } });
    expect(JSON.stringify(content)).not.toContain("comptable");
  });
});

describe("the board", () => {
  const rowOf = async (projectId: string) => (await listSupported(team)).find((row) => row.projectId === projectId);

  test("has every labelled project, its last contact, its time and its tasks", async () => {
    const { projectId } = await aLiveCampaign();
    await writeEntry(team, projectId, { ...line, on: addDays(today, -4), minutes: 90 });
    await writeEntry(team, projectId, { ...line, on: addDays(today, -9) });
    await addTask(team, projectId, { ...task, dueOn: addDays(today, -1) });
    expect(await rowOf(projectId)).toMatchObject({ phase: "during", lastContact: addDays(today, -4), minutes: 120, isOver: false, campaign: { status: "live", goalCents: 500_000 }, tasks: [{ title: "Remercier" }] });
    expect(await rowOf((await aProject()).projectId)).toBeUndefined();
  });

  test("lets go of what is reported, or has lost its label with nothing under way", async () => {
    const reported = await aCampaign({ status: "settled", launchOn: addDays(today, -60) });
    expect((await rowOf(reported.projectId))?.isOver).toBe(false);
    await writeReport(team, reported.projectId, { conclusion: "Bien." });
    const ended = await aLabelledProject({ labelEndsAt: new Date(Date.now() - 1000) });
    const running = await aLiveCampaign({}, await aLabelledProject({ labelEndsAt: new Date(Date.now() - 1000) }));
    expect([(await rowOf(reported.projectId))?.isOver, (await rowOf(ended.projectId))?.isOver, (await rowOf(running.projectId))?.isOver]).toEqual([true, true, false]);
  });

  test("does not exist for anybody else", async () => expect(listSupported(project.holder)).rejects.toEqual(notFound));
});
