import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase } from "~/features/drafts/draft";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import { now } from "~/lib/clock.server";
import { FUNDING_FORM } from "./application-forms";
import type { FundingPlanInput } from "./application.schemas";
import { lockEditableApplication } from "./lock-application.server";

type Line = FundingPlanInput["uses"][number];

/** The lines and the goal of this application, whatever there was. The caller has locked and scoped it. */
export async function writeFundingPlan(trx: Transaction, applicationId: string, plan: FundingPlanInput): Promise<void> {
  const rows = (side: "use" | "resource", lines: Line[]) =>
    lines.map(({ label, amount }, position) => ({ applicationId, side, position, label, amountCents: amount }));
  const lines = [...rows("use", plan.uses), ...rows("resource", plan.resources)];
  await trx.deleteFrom("fundingLine").where("applicationId", "=", applicationId).execute();
  if (lines.length > 0) await trx.insertInto("fundingLine").values(lines).execute();
  await trx
    .updateTable("labelApplication")
    .set({ goalCents: plan.goal ?? null, updatedAt: await now(trx) })
    .where("id", "=", applicationId)
    .execute();
}

/** Replaces the whole plan, balanced or not: balance is asked at submission. @throws 404 | application.not_editable | draft.conflict */
export async function saveFundingPlan(actor: Actor, applicationId: string, plan: FundingPlanInput, base?: DraftBase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockEditableApplication(trx, actor, applicationId);
    await settleDraft(trx, actor, base && { subject: { applicationId }, form: FUNDING_FORM, base });
    await writeFundingPlan(trx, applicationId, plan);
  });
}
