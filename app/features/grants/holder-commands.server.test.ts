import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGrant, aPaidGrant, aSentConvention, dueOn, today } from "#tests/factories/grants";
import { aJpeg } from "#tests/factories/odd-files";
import { aPdf } from "#tests/factories/label";
import { aProject } from "#tests/factories/projects";
import { addDays } from "~/lib/dates";
import { storeBytes } from "~/services/storage.server";
import { decideAccount, giveAccount } from "./give-account.server";
import { giveConvention, givePublicPhoto } from "./grant-files.server";
import { getOwnGrant } from "./grants.server";
import { markMilestone } from "./mark-milestone.server";
import { moveDueDay } from "./move-due-day.server";
import { addPiece, listPieces, removePiece } from "./report-pieces.server";
import { saveReport } from "./save-report.server";
import { startLabelFromGrant } from "./start-label.server";

useTestDatabase();

const aPhoto = async () => ({ name: "four.jpg", bytes: await aJpeg() });
const mailsOf = async (grantId: string, news: string) =>
  (await db.selectFrom("mailMessage").select("props").where("key", "like", `grant:${grantId}:%`).execute()).map(({ props }) => props as { news: string; reason: string | null; dueOn: string }).filter((mail) => mail.news === news);

test("the day of the account: moved with its reason, which the holder reads; not before the signature, never to a day gone by", async () => {
  const sent = await aSentConvention();
  const later = addDays(dueOn(), 60);
  const move = { accountDueOn: later, reason: "Le four est livré en avril seulement." };
  await expect(moveDueDay(sent.first, sent.grantId, move)).rejects.toMatchObject({ code: "grants.wrong_state" });
  const { first, grantId, holder } = await aPaidGrant();
  await expect(moveDueDay(first, grantId, { ...move, accountDueOn: today() })).rejects.toMatchObject({ code: "grants.due_in_past", field: "accountDueOn" });
  await expect(moveDueDay(first, grantId, { ...move, accountDueOn: dueOn() })).rejects.toMatchObject({ code: "grants.same_day" });
  await expect(moveDueDay(holder, grantId, move)).rejects.toMatchObject({ status: 404 });
  await moveDueDay(first, grantId, move);
  const grant = await getOwnGrant(holder, grantId);
  expect([grant.accountDueOn, grant.dueDays.map(({ fromOn, toOn, reason }) => [fromOn, toOn, reason])]).toEqual([later, [[dueOn(), later, move.reason]]]);
  expect(await mailsOf(grantId, "due_moved")).toMatchObject([{ reason: move.reason, dueOn: later }]);
  await expect(db.updateTable("grantDueDay").set({ reason: "Une autre raison." }).where("grantId", "=", grantId).execute()).rejects.toThrow();
});

test("a stage reached: its day, its photo with words for who does not see it, once, by the organisation alone", async () => {
  const { holder, grantId } = await aPaidGrant();
  const [stage] = (await getOwnGrant(holder, grantId)).milestones;
  const said = { doneOn: today(), note: "Il chauffe.", alt: "" };
  await expect(markMilestone(holder, grantId, stage!.id, said, await aPhoto())).rejects.toMatchObject({ code: "grants.alt_missing", field: "alt" });
  await expect(markMilestone(holder, grantId, stage!.id, { ...said, doneOn: addDays(today(), 1) }, null)).rejects.toMatchObject({ code: "grants.in_future" });
  const { holder: stranger } = await aProject();
  await expect(markMilestone(stranger, grantId, stage!.id, said, null)).rejects.toMatchObject({ status: 404 });
  await markMilestone(holder, grantId, stage!.id, { ...said, alt: "Le four sur la place" }, await aPhoto());
  expect((await getOwnGrant(holder, grantId)).milestones).toMatchObject([{ state: "done", doneOn: today(), note: "Il chauffe.", photoAlt: "Le four sur la place" }]);
  await expect(markMilestone(holder, grantId, stage!.id, said, null)).rejects.toMatchObject({ code: "grants.milestone_done" });
});

test("the photos of an account: public once it is accepted, not before, and not one that was taken out", async () => {
  const { holder, grantId, first } = await aPaidGrant();
  await addPiece(holder, grantId, "photo", "Le four monté", await aPhoto());
  await addPiece(holder, grantId, "photo", "Une photo de trop", await aPhoto());
  const [kept, tooMuch] = (await listPieces(db, grantId)).photos;
  await removePiece(holder, grantId, tooMuch!.id);
  await expect(givePublicPhoto(kept!.fileId)).rejects.toMatchObject({ status: 404 });
  const story = "Nous avons monté le four avec les habitants du quartier, puis nous l’avons ouvert chaque samedi de l’année pour tous.";
  await saveReport(holder, grantId, { version: 0, story, effects: "Le quartier se retrouve autour du pain.", peopleReached: 120, actual: [880_000, 120_000], extra: [] });
  await giveAccount(holder, grantId);
  await decideAccount(first, grantId, { verdict: "accept", reason: "", balance: null });
  expect((await givePublicPhoto(kept!.fileId)).status).toBe(200);
  await expect(givePublicPhoto(tooMuch!.fileId)).rejects.toMatchObject({ status: 404 });
});

test("a convention is given only while its bytes are those that were hashed", async () => {
  const { holder, grantId } = await aSentConvention();
  expect((await giveConvention(holder, grantId, 1)).status).toBe(200);
  const { id } = await db.selectFrom("grantConvention").innerJoin("file", "file.id", "fileId").select("file.id").where("grantId", "=", grantId).executeTakeFirstOrThrow();
  await db.updateTable("file").set({ storageKey: await storeBytes(aPdf) }).where("id", "=", id).execute();
  await expect(giveConvention(holder, grantId, 1)).rejects.toThrow();
});

test("from the grant to the label: the same project, the initiative's words and the grant among the resources, once", async () => {
  const { holder, grantId, projectId, edition } = await aGrant();
  await db.updateTable("initiative").set({ what: "Un four à pain que le quartier partage.", forWhom: "Les familles du quartier." }).where("projectId", "=", projectId).execute();
  const applicationId = await startLabelFromGrant(holder, grantId);
  const { answers, ...application } = await db.selectFrom("labelApplication").select(["projectId", "status", "answers"]).where("id", "=", applicationId).executeTakeFirstOrThrow();
  expect(application).toEqual({ projectId, status: "draft" });
  expect(answers).toMatchObject({ need: "Un four à pain que le quartier partage.\n\nLes familles du quartier.", otherFinancing: expect.stringContaining(String(edition.year)) });
  expect(await db.selectFrom("fundingLine").select(["side", "amountCents"]).where("applicationId", "=", applicationId).execute()).toEqual([{ side: "resource", amountCents: 1_000_000 }]);
  await expect(startLabelFromGrant(holder, grantId)).rejects.toMatchObject({ code: "application.already_open" });
});
