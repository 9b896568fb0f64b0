import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase } from "~/features/drafts/draft";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import type { FundingPlanInput } from "~/features/label/application.schemas";
import { resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { readEdition } from "./edition-facts.server";
import { BUDGET_FORM, FILE_FORM } from "./forms";
import { answerField, type FileInput } from "./initiatives.schemas";
import { lockEditableInitiative } from "./lock-initiative.server";

/** Keeps the words of the file, finished or not. @throws 404 | DomainError initiative.not_editable | initiative.unknown_category | territory.commune_* | draft.conflict */
export async function saveFile(actor: Actor, initiativeId: string, input: FileInput, base?: DraftBase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { editionId } = await lockEditableInitiative(trx, actor, initiativeId);
    await settleDraft(trx, actor, base && { subject: { initiativeId }, form: FILE_FORM, base });
    const { categories, criteria } = await readEdition(trx, editionId);
    if (input.categoryId && !categories.some(({ id }) => id === input.categoryId)) throw new DomainError("initiative.unknown_category", {}, "categoryId");
    const { title, summary, what, forWhom, calendar, theme = null, categoryId = null } = input;
    const communeCode = input.commune ? resolveCommune(input.commune, territory().code).code : null;
    const answers = JSON.stringify(Object.fromEntries(criteria.map(({ id }) => [id, input[answerField(id)] ?? ""])));
    await trx.updateTable("initiative").set({ title, summary, what, forWhom, calendar, theme, categoryId, communeCode, answers, updatedAt: await now(trx) }).where("id", "=", initiativeId).execute();
  });
}

/** The lines and the request, whatever there was. The caller has locked and scoped the initiative. */
async function writeBudget(trx: Transaction, initiativeId: string, { uses, resources, goal }: FundingPlanInput): Promise<void> {
  const rows = (side: "use" | "resource", lines: FundingPlanInput["uses"]) => lines.map(({ label, amount }, position) => ({ initiativeId, side, position, label, amountCents: amount }));
  const lines = [...rows("use", uses), ...rows("resource", resources)];
  await trx.deleteFrom("initiativeBudgetLine").where("initiativeId", "=", initiativeId).execute();
  if (lines.length > 0) await trx.insertInto("initiativeBudgetLine").values(lines).execute();
  await trx.updateTable("initiative").set({ requestCents: goal ?? null, updatedAt: await now(trx) }).where("id", "=", initiativeId).execute();
}

/** Replaces the whole budget, balanced or not: balance is asked at submission. @throws 404 | initiative.not_editable | draft.conflict */
export async function saveBudget(actor: Actor, initiativeId: string, budget: FundingPlanInput, base?: DraftBase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockEditableInitiative(trx, actor, initiativeId);
    await settleDraft(trx, actor, base && { subject: { initiativeId }, form: BUDGET_FORM, base });
    await writeBudget(trx, initiativeId, budget);
  });
}
