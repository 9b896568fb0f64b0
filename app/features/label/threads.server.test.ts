import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { onAgenda } from "#tests/factories/committee-acts";
import { aCheckedApplication, aCompleteDraft } from "#tests/factories/label";
import { aColleague, aHolder } from "#tests/factories/projects";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { listDueDigests, sendFileDigest } from "./file-digest.server";
import { listOpenThreads } from "./open-threads.server";
import { listThreads } from "./threads.server";
import { editComment, moveThread, openThread, writeComment } from "./write-comment.server";

useTestDatabase();
let world: Committee;
beforeAll(async () => {
  world = await aCommittee();
});

const about = (audience: "holder" | "committee", body = "Quel loyer ?") => ({ criterion: 1, question: "model", audience, body });
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function onTheAgenda() {
  const application = await aCheckedApplication();
  return { ...application, ...(await onAgenda(world, application.applicationId)), seat: world.seats["france-active"]! };
}

describe("a thread on a file", () => {
  test("is between holder and team, by turns, until it is settled", async () => {
    const { holder, applicationId } = await aCheckedApplication();
    const threadId = await openThread(world.team, applicationId, "team", about("holder"));
    await writeComment(holder, threadId, "holder", "Huit cents euros.");
    await moveThread(holder, threadId, "holder", true);
    const [thread] = await listThreads(world.team, applicationId, "team");
    expect(thread).toMatchObject({ criterion: 1, question: "model", resolved: true });
    expect(thread?.comments.map(({ side, body, own }) => [side, body, own])).toEqual([["team", "Quel loyer ?", true], ["holder", "Huit cents euros.", false]]);
    await moveThread(world.team, threadId, "team", false);
    expect((await listThreads(holder, applicationId, "holder"))[0]?.resolved).toBe(false);
  });

  test("keeps every version of a comment; only its author edits it", async () => {
    const { holder, applicationId } = await aCheckedApplication();
    await openThread(holder, applicationId, "holder", about("holder", "Faut-il un devis ?"));
    const [thread] = await listThreads(holder, applicationId, "holder");
    const commentId = thread!.comments[0]!.id;
    await expect(editComment(world.team, commentId, "team", "Oui.")).rejects.toMatchObject({ status: 404 });
    await editComment(holder, commentId, "holder", "Faut-il deux devis ?");
    const versions = await db.selectFrom("fileCommentVersion").select("body").where("commentId", "=", commentId).orderBy("version").execute();
    expect(versions.map(({ body }) => body)).toEqual(["Faut-il un devis ?", "Faut-il deux devis ?"]);
    await expect(db.updateTable("fileCommentVersion").set({ body: "x" }).execute()).rejects.toThrow(/append-only/);
  });

  test("does not exist for a stranger, and a reader writes nothing", async () => {
    const { applicationId, organisationId } = await aCheckedApplication();
    const threadId = await openThread(world.team, applicationId, "team", about("holder"));
    const { holder: stranger } = await aHolder();
    await expect(listThreads(stranger, applicationId, "holder")).rejects.toMatchObject({ status: 404 });
    await expect(writeComment(stranger, threadId, "holder", "Bonjour")).rejects.toMatchObject({ status: 404 });
    await expect(writeComment(stranger, threadId, "team", "Bonjour")).rejects.toMatchObject({ status: 404 });
    await expect(writeComment(await aColleague(organisationId, "reader"), threadId, "holder", "Bonjour")).rejects.toMatchObject({ code: "organisation.role_write" });
  });

  test("an untouched draft is its holder's alone; asked about, the team may answer", async () => {
    const { holder, applicationId } = await aCompleteDraft();
    await expect(listThreads(world.team, applicationId, "team")).rejects.toMatchObject({ status: 404 });
    await openThread(holder, applicationId, "holder", about("holder", "Faut-il un devis ?"));
    expect(await listThreads(world.team, applicationId, "team")).toHaveLength(1);
  });
});

describe("the committee's questions", () => {
  test("never reach the holder, who reads the team's words only and does not learn who asked", async () => {
    const { holder, applicationId, seat } = await onTheAgenda();
    const asked = await openThread(seat, applicationId, "committee", about("committee", "Le loyer me paraît lourd."));
    expect(await listThreads(holder, applicationId, "holder")).toEqual([]);
    await expect(writeComment(holder, asked, "holder", "Comment ?")).rejects.toMatchObject({ status: 404 });
    const relay = await openThread(world.team, applicationId, "team", { ...about("holder", "Pouvez-vous préciser le loyer ?"), relaysId: asked });
    await writeComment(holder, relay, "holder", "Huit cents euros.");
    const read = JSON.stringify(await listThreads(holder, applicationId, "holder"));
    expect(read).not.toContain("lourd");
    expect(read).not.toContain(asked);
    expect((await listThreads(seat, applicationId, "committee")).flatMap(({ comments }) => comments.map(({ body }) => body))).toEqual(["Le loyer me paraît lourd.", "Pouvez-vous préciser le loyer ?", "Huit cents euros."]);
    await expect(openThread(world.team, applicationId, "team", { ...about("holder"), relaysId: asked })).rejects.toMatchObject({ code: "application.already_relayed" });
  });

  test("a recused seat neither reads nor asks", async () => {
    const { applicationId, examinationId } = await onTheAgenda();
    const seat = world.seats["credit-solidaire"]!;
    await declareRecusal(seat, { examinationId, seatId: world.seatIds["credit-solidaire"]!, ground: "family", detail: "Ma sœur préside." });
    await expect(listThreads(seat, applicationId, "committee")).rejects.toMatchObject({ status: 404 });
    await expect(openThread(seat, applicationId, "committee", about("committee"))).rejects.toMatchObject({ status: 404 });
  });

  test("the database refuses a holder's comment among them", async () => {
    const { holder, applicationId, seat } = await onTheAgenda();
    const threadId = await openThread(seat, applicationId, "committee", about("committee"));
    const values = { threadId, audience: "committee" as const, side: "holder" as const, authorId: holder.accountId, writtenAt: new Date() };
    await expect(db.insertInto("fileComment").values(values).execute()).rejects.toThrow(/violates check/);
  });
});

describe("the digest", () => {
  test("one mail for a whole conversation, once, to the other side", async () => {
    const team = await aTeamMember();
    const { holder, applicationId } = await aCheckedApplication();
    const threadId = await openThread(team, applicationId, "team", about("holder"));
    await writeComment(team, threadId, "team", "Et les charges ?");
    const mine = async (minutes: number) => (await listDueDigests(db, later(minutes))).filter((job) => "applicationId" in job && job.applicationId === applicationId);
    expect(await mine(5)).toEqual([]);
    expect(await mine(31)).toEqual([{ name: "send_file_digest", applicationId, side: "holder" }]);
    await sendFileDigest(applicationId, "holder");
    await sendFileDigest(applicationId, "holder");
    const mails = await db.selectFrom("mailMessage").select("props").where("recipient", "=", holder.email).where("template", "=", "file-digest").execute();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.props).toMatchObject({ comments: [{ criterion: 1 }, { criterion: 1 }] });
    expect(await mine(60)).toEqual([]);
  });
});

describe("the team's list of what is open", () => {
  test("has every unsettled thread, the oldest word first, with whom it waits for", async () => {
    const { holder, applicationId, seat } = await onTheAgenda();
    const own = async () => (await listOpenThreads(world.team)).filter((thread) => thread.applicationId === applicationId).map(({ body, awaits, subject }) => [body, awaits, subject.replace(/\u00a0/g, " ")]);
    const first = await openThread(holder, applicationId, "holder", about("holder", "Faut-il un devis ?"));
    await openThread(seat, applicationId, "committee", { criterion: 2, question: null, audience: "committee", body: "Combien d’emplois ?" });
    const [model, solidary] = ["Comment votre projet gagne-t-il sa vie ?", "Solidaire, local, à impact positif"];
    expect(await own()).toEqual([["Faut-il un devis ?", "team", model], ["Combien d’emplois ?", "team", solidary]]);
    await writeComment(world.team, first, "team", "Oui.");
    expect(await own()).toEqual([["Combien d’emplois ?", "team", solidary], ["Oui.", "holder", model]]);
    await moveThread(holder, first, "holder", true);
    expect(await own()).toEqual([["Combien d’emplois ?", "team", solidary]]);
    await moveThread(holder, first, "holder", false);
    expect(await own()).toHaveLength(2);
  });

  test("does not exist for a holder or a seat", async () => {
    const { holder, seat } = await onTheAgenda();
    await expect(listOpenThreads(holder)).rejects.toMatchObject({ status: 404 });
    await expect(listOpenThreads(seat)).rejects.toMatchObject({ status: 404 });
  });
});
