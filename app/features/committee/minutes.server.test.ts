import { writeFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { attend, criteriaSaid, mailsTo, onAgenda, opine, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { aMember } from "#tests/factories/accounts";
import { heard, readPdf, scopesOf } from "#tests/read-pdf";
import { correctPassage } from "~/features/audit/correct-passage.server";
import { listPassages } from "~/features/audit/passages.server";
import { handle } from "~/jobs/handlers/write-minutes.server";
import { readBytes } from "~/services/storage.server";
import { closeExamination } from "./close-examination.server";
import { closeMeeting } from "./close-meeting.server";
import { declareRecusal } from "./declare-recusal.server";
import { getMinutesFile, readMinutes } from "./minutes.server";
import { minutesPdf } from "./minutes-pdf.server";
import { putOnAgenda } from "./put-on-agenda.server";
import { rectifyMinutes } from "./rectify-minutes.server";
import { signMinutes } from "./sign-minutes.server";

useTestDatabase();

let world: Committee;
let meetingId: string;

const why = "Le plan est équilibré au centime et la part du financement participatif reste raisonnable (37 %). Le prêt d’honneur est accordé.";

beforeAll(async () => {
  world = await aCommittee();
  const [first, second] = [await aCheckedApplication(), await aCheckedApplication()];
  const agenda = await onAgenda(world, first.applicationId);
  meetingId = agenda.meetingId;
  const secondId = await putOnAgenda(world.team, { meetingId, applicationId: second.applicationId });
  await opine(world, agenda.examinationId, seatKeys, criteriaSaid().map((line) => ({ ...line, reason: why })));
  await vote(world, agenda.examinationId, { departement: "for", "france-active": "for", "credit-solidaire": "adjourn", "pret-honneur": "for" });
  await declareRecusal(world.seats["clubs-investisseurs"]!, {
    examinationId: agenda.examinationId, seatId: world.seatIds["clubs-investisseurs"]!, ground: "governance", detail: "Membre du conseil d’administration.",
  });
  await attend(world, meetingId, seatKeys.slice(0, 5));
  await closeExamination(world.chair, agenda.examinationId);
  await attend(world, meetingId, seatKeys.slice(0, 2));
  await closeExamination(world.chair, secondId);
  await closeMeeting(world.chair, meetingId);
});

test("the minutes hold attendance, decisions with their facts, and items without a quorum", async () => {
  const minutes = await readMinutes(db, meetingId);
  expect(minutes.attendance.filter(({ person }) => person)).toHaveLength(2);
  expect(minutes.decided).toMatchObject([{ position: 1, outcome: "labelled", commune: "Béthune", facts: { answer: { quorum: { present: 4, eligible: 5 } } } }]);
  expect(minutes.returned).toMatchObject([{ position: 2, present: 2, eligible: 6, required: 4 }]);
});

test("the job writes one PDF, however often it runs; seats and team may read it, nobody else", async () => {
  await expect(getMinutesFile(world.team, meetingId)).rejects.toMatchObject({ status: 404 });
  await Promise.all([handle({ name: "write_minutes", meetingId }), handle({ name: "write_minutes", meetingId })]);
  await expect(getMinutesFile(world.seats["france-active"]!, meetingId)).rejects.toMatchObject({ status: 404 });
  const file = await getMinutesFile(world.chair, meetingId);
  expect(file.contentType).toBe("application/pdf");
  expect((await getMinutesFile(world.team, meetingId)).id).toBe(file.id);
  expect(await db.selectFrom("file").select("id").where("name", "like", "Proc%").execute()).toHaveLength(1);
  await expect(getMinutesFile(await aMember(), meetingId)).rejects.toMatchObject({ status: 404 });
  expect((await readBytes(file.storageKey)).subarray(0, 5).toString()).toBe("%PDF-");
});

test("the same facts give the same bytes", async () => {
  const minutes = await readMinutes(db, meetingId);
  const [one, other] = [await minutesPdf(minutes), await minutesPdf(minutes)];
  expect(one.equals(other)).toBe(true);
});

test("reading tools hear the minutes in order: nothing outside the tags, no rank left out, every column and row named", async () => {
  const bytes = await minutesPdf(await readMinutes(db, meetingId));
  const read = await readPdf(bytes);
  expect(read).toMatchObject({ language: "fr-FR", title: expect.stringContaining("Procès-verbal"), showsTitle: true, marked: true, stray: [] });
  const lines = heard(read);
  expect(lines.slice(0, 2)).toEqual(["Figure Propulsons!", `H1 ${String(read.title).replace(/\u00a0/g, " ")}`]);
  const ranks = lines.flatMap((line) => /^H(\d) /.exec(line)?.[1] ?? []).map(Number);
  expect(ranks.every((rank, index) => rank <= (ranks[index - 1] ?? 0) + 1)).toBe(true);
  expect(read.bookmarks.map(({ title }) => title)).toEqual(["Sièges présents", expect.stringMatching(/^1\. /), expect.stringMatching(/^2\. /), "Signature"]);
  expect(lines.filter((line) => line.endsWith(why)).length).toBeGreaterThan(0);
  const { TH, Column, Row } = scopesOf(bytes);
  expect(Column! + Row!).toBe(TH);
  if (process.env.KEEP_PDF) await writeFile(process.env.KEEP_PDF, bytes);
});

test("signed by the chair alone, then read by every seat; a rectification is added at the end and the earlier documents stay", async () => {
  const seat = world.seats["france-active"]!;
  await handle({ name: "write_minutes", meetingId });
  await expect(rectifyMinutes(world.chair, { meetingId, body: "Lire « sept » pour « six »." })).rejects.toMatchObject({ code: "committee.minutes_not_signed" });
  await expect(signMinutes(seat, meetingId)).rejects.toMatchObject({ status: 404 });
  const results = await Promise.allSettled([1, 2].map(() => signMinutes(world.chair, meetingId)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await handle({ name: "write_minutes", meetingId });
  const signed = await getMinutesFile(seat, meetingId);
  expect((await mailsTo(seat.email)).map(({ template }) => template)).toContain("minutes-published");
  await rectifyMinutes(world.chair, { meetingId, body: "Lire « sept » pour « six »." });
  await handle({ name: "write_minutes", meetingId });
  const rectified = await getMinutesFile(seat, meetingId);
  expect(rectified.id).not.toBe(signed.id);
  const said = heard(await readPdf(await readBytes(rectified.storageKey))).join("\n");
  for (const words of ["Signé par Titulaire departement", "Lire « sept » pour « six ».", "Arrivée", "Départ"]) expect(said.replace(/\u00a0/g, " ")).toContain(words);
  expect(await db.selectFrom("minutesVersion").select("number").where("meetingId", "=", meetingId).orderBy("number").execute()).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
});

test("words corrected after the decision are said beside it, in a new document", async () => {
  const read = async () => heard(await readPdf(await minutesPdf(await readMinutes(db, meetingId)))).join("\n").replace(/\u00a0/g, " ");
  expect(await read()).not.toContain("Corrigé depuis");
  const { applicationId } = await db.selectFrom("decision").innerJoin("examination", "examination.id", "examinationId").select("applicationId").where("meetingId", "=", meetingId).executeTakeFirstOrThrow();
  const passage = (await listPassages(db, world.team, "application", applicationId)).find(({ text }) => text === "Motif de credit-solidaire")!;
  const before = await db.selectFrom("minutesVersion").select("number").where("meetingId", "=", meetingId).execute();
  await correctPassage(world.team, "application", applicationId, { passage: { key: passage.key, seen: passage.text }, text: "Motif du crédit solidaire", reason: "faute de frappe" });
  await handle({ name: "write_minutes", meetingId });
  expect(await read()).toContain("« Motif de credit-solidaire » se lit : « Motif du crédit solidaire »");
  expect(await db.selectFrom("minutesVersion").select("number").where("meetingId", "=", meetingId).execute()).toHaveLength(before.length + 1);
});
