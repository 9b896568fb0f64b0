import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { actorOf, aTeamMember } from "#tests/factories/accounts";
import { anEdition } from "#tests/factories/editions";
import { aGrant, anAward, anIban, anotherIban, aPaidGrant, aPaymentNoted, aPlan, aSentConvention, aSignedGrant, dueOn, pdfUpload, someRules, today } from "#tests/factories/grants";
import { aColleague, aProject } from "#tests/factories/projects";
import { readPdf } from "#tests/read-pdf";
import { findFile, hashOf } from "~/features/files/files.server";
import { declareRepresentative } from "~/features/projects/declare-representative.server";
import { confirmAccountChange } from "~/features/settlement/confirm-account-change.server";
import { addDays } from "~/lib/dates";
import { readBytes } from "~/services/storage.server";
import { awardBonus } from "./award-bonus.server";
import { giveBankAccount, showBankAccount } from "./bank-accounts.server";
import { cancelGrant, renounceGrant } from "./end-grant.server";
import { decideAccount, giveAccount } from "./give-account.server";
import { saveGrantRules } from "./grant-rules.server";
import type { ReportInput } from "./grants.schemas";
import { listInstalments } from "./instalments.server";
import { openGrants } from "./open-grants.server";
import { decidePayment, recordPayment } from "./pay-grant.server";
import { askReclaim, decideReclaim, listReclaims, recordReturn } from "./reclaim-grant.server";
import { listDueGrantReminders, remindGrant } from "./remind-grant.server";
import { savePlan } from "./save-plan.server";
import { saveReport } from "./save-report.server";
import { sendConvention } from "./send-convention.server";
import { signConvention } from "./sign-convention.server";
import { takeBackConvention } from "./take-back-convention.server";

useTestDatabase();

const statusOf = async (grantId: string) => (await db.selectFrom("projectGrant").select("status").where("id", "=", grantId).executeTakeFirstOrThrow()).status;
const mailsOf = async (grantId: string) => (await db.selectFrom("mailMessage").select("props").where("key", "like", `grant:${grantId}:%`).execute()).map(({ props }) => (props as { news: string }).news);
const confirm = { verdict: "confirm" as const, reason: "" };

const aReport = (over: Partial<ReportInput> = {}): ReportInput => ({
  version: 0, story: "Nous avons monté le four avec les habitants du quartier, puis nous l’avons ouvert chaque samedi de l’année pour tous.", effects: "Le quartier se retrouve autour du pain.",
  peopleReached: 120, actual: [880_000, 120_000], extra: [], ...over,
});

test("opening: one grant for each winner, once however often it is asked, within the envelope", async () => {
  const edition = await anEdition({ year: 2041, envelopeCents: 1_500_000 });
  const team = await aTeamMember();
  const [one, two] = [await anAward(edition, await aProject(), 1_000_000), await anAward(edition, await aProject(), 400_000)];
  await expect(openGrants(team, edition.id, [one])).rejects.toMatchObject({ code: "grants.rules_missing" });
  await saveGrantRules(team, edition.id, { ...someRules, accountDueOn: dueOn() });
  await expect(openGrants(team, edition.id, [one, { ...two, awardCents: 600_000 }])).rejects.toMatchObject({ code: "grants.beyond_envelope" });
  const opened = await Promise.allSettled([openGrants(team, edition.id, [one, two]), openGrants(team, edition.id, [one, two])]);
  expect(opened.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const rows = await db.selectFrom("projectGrant").select(["number", "awardCents", "basis"]).where("editionId", "=", edition.id).orderBy("number").execute();
  expect(rows).toEqual([{ number: 1, awardCents: 1_000_000, basis: "scale" }, { number: 2, awardCents: 400_000, basis: "scale" }]);
  const beyond = db.insertInto("projectGrant").values({ editionId: edition.id, number: 3, initiativeId: (await anAward(edition, await aProject(), 1)).initiativeId, projectId: one.projectId, basis: "scale", awardCents: 200_000, object: "x", accountDueOn: dueOn(), openedBy: team.accountId, openedAt: new Date(), isDemo: true });
  await expect(beyond.execute()).rejects.toThrow("exceed its envelope");
});

test("the bonus: within the edition's cap and total, a line and a part of its own, frozen once the convention left", async () => {
  const grant = await aGrant();
  const bonus = { amount: 600_000, reason: "Le jury salue l’ancrage dans le quartier.", decidedOn: today() };
  await expect(awardBonus(grant.first, grant.grantId, { ...bonus, amount: 1_000_001 })).rejects.toMatchObject({ code: "grants.bonus_too_much" });
  await awardBonus(grant.first, grant.grantId, { ...bonus, amount: 900_000 });
  await awardBonus(grant.first, grant.grantId, bonus);
  expect((await listInstalments(db, grant.grantId)).map(({ kind, cents }) => [kind, cents])).toEqual([["award", 700_000], ["award", 300_000], ["bonus", 600_000]]);
  await expect(db.updateTable("grantBonus").set({ cents: 1_000_001 }).where("grantId", "=", grant.grantId).execute()).rejects.toThrow("exceeds the edition's rules");
  await savePlan(grant.first, grant.grantId, { ...aPlan, lines: [{ label: "Four", amount: 1_600_000 }], accountDueOn: dueOn() });
  await sendConvention(grant.first, grant.grantId);
  await expect(awardBonus(grant.first, grant.grantId, bonus)).rejects.toMatchObject({ code: "grants.bonus_after_convention" });
  await expect(db.deleteFrom("grantBonus").where("grantId", "=", grant.grantId).execute()).rejects.toThrow("stands in its convention");
});

test("the convention: says parties, amount in words, parts, duties; kept byte for byte with its hash, tagged", async () => {
  const { grantId, first } = await aSentConvention();
  const convention = await db.selectFrom("grantConvention").selectAll().where("grantId", "=", grantId).executeTakeFirstOrThrow();
  const bytes = new Uint8Array(await readBytes((await findFile(convention.fileId))!.storageKey));
  expect(hashOf(bytes)).toBe(convention.sha256);
  const read = await readPdf(Buffer.from(bytes));
  expect(read).toMatchObject({ language: "fr-FR", marked: true });
  const { text } = JSON.parse(JSON.stringify({ text: JSON.stringify(convention.content) })) as { text: string };
  for (const words of ["Les Terrils d’Exemple", "présidente du Département", "Le four est monté"]) expect(text).toContain(words);
  await expect(db.updateTable("grantConvention").set({ sha256: "0".repeat(64) }).where("id", "=", convention.id).execute()).rejects.toThrow("stays as it was sent");
  await expect(db.updateTable("grantBudgetLine").set({ plannedCents: 1 }).where("grantId", "=", grantId).execute()).rejects.toThrow("was sent");
  await takeBackConvention(first, grantId, "Une dépense est à corriger.");
  expect(await sendConvention(first, grantId)).toBe(2);
});

test("signing: the very version that was read, by who represents the organisation, who may commit it", async () => {
  const grant = await aGrant();
  await declareRepresentative(grant.holder, grant.organisationId, { name: "Odette Exemple-Dupont", position: "présidente", since: "2026-01-05" }, pdfUpload);
  const { grantId, holder, sha256, first } = await aSentConvention(grant);
  const signature = { sha256, name: "odette exemple dupont", position: "présidente", signedOn: today() };
  const editor = await aColleague(grant.organisationId, "editor");
  await expect(signConvention(editor, grantId, signature)).rejects.toMatchObject({ code: "organisation.role_commit" });
  await expect(signConvention(holder, grantId, { ...signature, name: "Paul Autre" })).rejects.toMatchObject({ code: "grants.not_representative" });
  await takeBackConvention(first, grantId, "Une dépense est à corriger.");
  await sendConvention(first, grantId);
  await expect(signConvention(holder, grantId, signature)).rejects.toMatchObject({ code: "grants.convention_changed" });
  const { sha256: newer } = await db.selectFrom("grantConvention").select("sha256").where("grantId", "=", grantId).where("withdrawnAt", "is", null).executeTakeFirstOrThrow();
  await signConvention(holder, grantId, { ...signature, sha256: newer });
  expect(await statusOf(grantId)).toBe("convention_sent");
});

test("the account to pay: sealed, shown with a trace, and any change holds payments for 72 hours", async () => {
  const grant = await aSignedGrant();
  const { holder, grantId, first, second } = grant;
  const kept = await db.selectFrom("grantBankAccount").selectAll().where("organisationId", "=", grant.organisationId).executeTakeFirstOrThrow();
  expect(JSON.stringify(kept)).not.toContain(anIban);
  expect(await showBankAccount(first, grantId)).toEqual({ account: anIban, accountName: "Les Terrils d’Exemple" });
  await giveBankAccount(holder, grantId, { iban: anotherIban, accountName: "Les Terrils d’Exemple" });
  await expect(showBankAccount(first, grantId)).rejects.toMatchObject({ code: "grants.account_held" });
  await expect(aPaymentNoted(grant)).rejects.toMatchObject({ code: "grants.account_held" });
  const { id } = await db.selectFrom("accountChange").select("id").where("organisationId", "=", grant.organisationId).executeTakeFirstOrThrow();
  await confirmAccountChange(second, id);
  expect((await showBankAccount(first, grantId)).account).toBe(anotherIban);
});

test("a payment: noted by one, confirmed by another, once; its sum is the part's", async () => {
  const grant = await aSignedGrant();
  const partId = await aPaymentNoted(grant);
  await expect(decidePayment(grant.first, grant.grantId, partId, confirm)).rejects.toMatchObject({ code: "grants.second_person" });
  await expect(recordPayment(grant.second, grant.grantId, partId, { formToken: randomUUID(), paidOn: today(), reference: "encore" }, pdfUpload)).rejects.toMatchObject({ code: "grants.not_payable" });
  const twice = await Promise.allSettled([decidePayment(grant.second, grant.grantId, partId, confirm), decidePayment(grant.second, grant.grantId, partId, confirm)]);
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await statusOf(grant.grantId)).toBe("account_due");
  expect((await mailsOf(grant.grantId)).filter((news) => news === "paid")).toHaveLength(1);
  await expect(aPaymentNoted(grant, 2)).rejects.toMatchObject({ code: "grants.not_payable" });
});

test("the database itself refuses sums beyond the award, and one person for both halves of a payment", async () => {
  const grant = await aSignedGrant();
  const [part] = await listInstalments(db, grant.grantId);
  await expect(db.insertInto("grantInstalment").values({ grantId: grant.grantId, number: 9, kind: "award", moment: "signature", cents: 1 }).execute()).rejects.toThrow("exceed what was awarded");
  await aPaymentNoted(grant);
  await expect(db.updateTable("grantPayment").set({ status: "confirmed", decidedBy: grant.first.accountId, decidedAt: new Date() }).where("instalmentId", "=", part!.id).execute()).rejects.toThrow("grant_payment_second_person");
  await expect(db.updateTable("grantPayment").set({ cents: 1 }).where("instalmentId", "=", part!.id).execute()).rejects.toThrow("never rewritten");
});

test("whoever belongs to the organisation decides nothing of its grant; a stranger finds none", async () => {
  const grant = await aSignedGrant();
  await db.insertInto("organisationMember").values({ organisationId: grant.organisationId, accountId: grant.first.accountId, role: "reader" }).execute();
  const member = await actorOf(grant.first.accountId);
  await expect(cancelGrant(member, grant.grantId, "Parce que.")).rejects.toMatchObject({ code: "grants.own_organisation" });
  const { holder: stranger } = await aProject();
  await expect(renounceGrant(stranger, grant.grantId, "Parce que.")).rejects.toMatchObject({ status: 404 });
});

test("the account given: saved unfinished, complete to be given, sent back, accepted with a lower balance", async () => {
  const grant = await aPaidGrant();
  const { holder, grantId, first, second } = grant;
  await saveReport(holder, grantId, aReport({ actual: [650_000, null], peopleReached: null }));
  await expect(giveAccount(holder, grantId)).rejects.toMatchObject({ all: [{ code: "grants.report_people" }, { code: "grants.report_line", field: "actual[1]" }] });
  await expect(saveReport(holder, grantId, aReport())).rejects.toMatchObject({ code: "grants.report_changed" });
  await saveReport(holder, grantId, aReport({ version: 1, actual: [650_000, 120_000], extra: [{ label: "Bois", amount: 10_000 }] }));
  await giveAccount(holder, grantId);
  await decideAccount(first, grantId, { verdict: "changes", reason: "Ajoutez la facture du four.", balance: null });
  expect(await statusOf(grantId)).toBe("account_due");
  await giveAccount(holder, grantId);
  await expect(decideAccount(first, grantId, { verdict: "accept", reason: "", balance: 300_001 })).rejects.toMatchObject({ code: "grants.balance_too_much" });
  await decideAccount(first, grantId, { verdict: "accept", reason: "Une dépense n’a pas eu lieu.", balance: 80_000 });
  await decidePayment(second, grantId, await aPaymentNoted(grant, 2), confirm);
  expect((await listInstalments(db, grantId)).map(({ cents, status }) => [cents, status])).toEqual([[700_000, "confirmed"], [80_000, "confirmed"]]);
  const { sealed } = await db.selectFrom("grantBankAccount").select("sealed").where("organisationId", "=", grant.organisationId).executeTakeFirstOrThrow();
  expect(sealed).toBeNull();
  await expect(db.updateTable("grantAccount").set({ content: "{}" }).where("grantId", "=", grantId).execute()).rejects.toThrow("stays as it was given");
});

test("unspent money: never more than was paid, back by two people's word", async () => {
  const { grantId, first, second } = await aPaidGrant();
  const ask = (amount: number) => askReclaim(first, grantId, { formToken: randomUUID(), amount, reason: "Le projet s’est arrêté en route." });
  await expect(ask(700_001)).rejects.toMatchObject({ code: "grants.reclaim_too_much" });
  await ask(50_000);
  await expect(ask(1)).rejects.toMatchObject({ code: "grants.reclaim_waiting" });
  const [reclaim] = await listReclaims(db, grantId);
  await recordReturn(first, grantId, reclaim!.id, today(), pdfUpload);
  await expect(decideReclaim(first, grantId, reclaim!.id, confirm)).rejects.toMatchObject({ code: "grants.second_person" });
  await decideReclaim(second, grantId, reclaim!.id, confirm);
  expect(await statusOf(grantId)).toBe("reclaimed");
});

test("given up before anything was paid, not after", async () => {
  const { grantId, holder } = await aSignedGrant();
  await renounceGrant(holder, grantId, "Nous ne trouvons pas de local.");
  expect(await mailsOf(grantId)).toContain("renounced");
  const paid = await aPaidGrant();
  await expect(renounceGrant(paid.holder, paid.grantId, "Trop tard.")).rejects.toMatchObject({ code: "grants.wrong_state" });
});

test("late accounts are chased, each stage once, the team after fifteen days", async () => {
  const { grantId } = await aPaidGrant();
  const remindedAt = async (days: number) => {
    await db.updateTable("projectGrant").set({ accountDueOn: addDays(today(), -days) }).where("id", "=", grantId).execute();
    const due = (await listDueGrantReminders(db, new Date())).filter((job) => job.grantId === grantId);
    await Promise.all([remindGrant(grantId), remindGrant(grantId)]);
    return due.length;
  };
  expect([await remindedAt(-40), await remindedAt(-30), await remindedAt(-7), await remindedAt(1), await remindedAt(15)]).toEqual([0, 1, 1, 1, 1]);
  const news = (await mailsOf(grantId)).filter((one) => /^due_|team_late/.test(one));
  expect(new Set(news)).toEqual(new Set(["due_month", "due_week", "due_late", "due_very_late", "team_late"]));
  expect(news.filter((one) => one.startsWith("due_"))).toHaveLength(4);
});
