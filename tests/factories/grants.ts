import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { Edition } from "~/features/editions/edition";
import { giveBankAccount } from "~/features/grants/bank-accounts.server";
import { saveGrantRules } from "~/features/grants/grant-rules.server";
import { listInstalments } from "~/features/grants/instalments.server";
import { openGrants, type Award } from "~/features/grants/open-grants.server";
import { decidePayment, recordPayment } from "~/features/grants/pay-grant.server";
import { savePlan } from "~/features/grants/save-plan.server";
import { sendConvention } from "~/features/grants/send-convention.server";
import { countersignConvention, signConvention } from "~/features/grants/sign-convention.server";
import { addDays, parisDay } from "~/lib/dates";
import { aTeamMember } from "./accounts";
import { anEdition } from "./editions";
import { aPdf } from "./label";
import { aProject, type AProject } from "./projects";

export const anIban = "FR7630006000011234567890189";
export const anotherIban = "FR7630001007941234567890185";
export const today = () => parisDay(new Date());
export const dueOn = () => addDays(today(), 300);

/** A selected initiative of this edition for a project. Returns its award. */
export async function anAward(edition: Edition, { projectId, holder }: AProject, awardCents = 1_000_000): Promise<Award> {
  const { id } = await db
    .insertInto("initiative")
    .values({ editionId: edition.id, projectId, categoryId: edition.categories[1]!.id, status: "selected", title: "Le fournil d’Exemple", summary: "Un four à pain partagé pour le quartier.", requestCents: awardCents, isDemo: true, createdBy: holder.accountId, createdAt: new Date() })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { initiativeId: id, projectId, awardCents };
}

export const someRules = { signaturePercent: 70, accountPercent: 30, bonusCap: 1_000_000, bonusTotal: 1_500_000, signatory: "Camille Exemple, présidente du Département" };

export type AGrant = AProject & { edition: Edition; grantId: string; first: Actor; second: Actor };

const freeYear = async (): Promise<number> => {
  const taken = new Set((await db.selectFrom("edition").select("year").execute()).map(({ year }) => year));
  let year = 2030;
  while (taken.has(year)) year += 1;
  return year;
};

/** A grant just opened, of 10 000 € unless said, with two people of the team. */
export async function aGrant({ awardCents = 1_000_000, project, team }: { awardCents?: number; project?: AProject; team?: Actor } = {}): Promise<AGrant> {
  const edition = await anEdition({ year: await freeYear() });
  const carried = project ?? (await aProject());
  const [first, second] = [team ?? (await aTeamMember()), await aTeamMember()];
  await saveGrantRules(first, edition.id, { ...someRules, accountDueOn: dueOn() });
  const award = await anAward(edition, carried, awardCents);
  await openGrants(first, edition.id, [award]);
  const { id: grantId } = await db.selectFrom("projectGrant").select("id").where("initiativeId", "=", award.initiativeId).executeTakeFirstOrThrow();
  return { ...carried, edition, grantId, first, second };
}

export const aPlan = { object: "Construire un four à pain partagé et l’ouvrir au quartier.", lines: [{ label: "Four", amount: 900_000 }, { label: "Ouverture", amount: 200_000 }], milestones: [{ title: "Le four est monté", dueOn: "2027-03-01" }] };

/** Its convention sent, the version to sign. */
export async function aSentConvention(grant?: AGrant): Promise<AGrant & { sha256: string }> {
  const opened = grant ?? (await aGrant());
  await savePlan(opened.first, opened.grantId, { ...aPlan, accountDueOn: dueOn() });
  await sendConvention(opened.first, opened.grantId);
  const { sha256 } = await db.selectFrom("grantConvention").select("sha256").where("grantId", "=", opened.grantId).where("withdrawnAt", "is", null).executeTakeFirstOrThrow();
  return { ...opened, sha256 };
}

/** Signed on both sides, with an account to pay. */
export async function aSignedGrant(grant?: AGrant): Promise<AGrant> {
  const sent = await aSentConvention(grant);
  await giveBankAccount(sent.holder, sent.grantId, { iban: anIban, accountName: "Les Terrils d’Exemple" });
  await signConvention(sent.holder, sent.grantId, { sha256: sent.sha256, name: "Odette Exemple", position: "présidente", signedOn: today() });
  await countersignConvention(sent.first, sent.grantId, { name: "Camille Exemple", signedOn: today() }, null);
  return sent;
}

export const pdfUpload = { name: "mandat.pdf", bytes: aPdf };

/** Notes this part of a grant as paid, by its first person; returns the part's id. */
export async function aPaymentNoted({ first, grantId }: AGrant, number = 1): Promise<string> {
  const part = (await listInstalments(db, grantId)).find((one) => one.number === number)!;
  await recordPayment(first, grantId, part.id, { formToken: randomUUID(), paidOn: today(), reference: "Mandat 2026-1234" }, pdfUpload);
  return part.id;
}

/** Its first part paid and confirmed: the account is awaited. */
export async function aPaidGrant(grant?: AGrant): Promise<AGrant> {
  const signed = await aSignedGrant(grant);
  await decidePayment(signed.second, signed.grantId, await aPaymentNoted(signed), { verdict: "confirm", reason: "" });
  return signed;
}
