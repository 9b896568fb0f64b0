import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase } from "~/features/drafts/draft";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { criterionForm } from "./application-forms";
import { findCriterion } from "./criteria";
import { gridOf } from "./grids.server";
import { lockEditableApplication } from "./lock-application.server";

/** Keeps one criterion's answers as they are, finished or not; other criteria are left alone. @throws 404 | application.not_editable | draft.conflict */
export async function saveAnswers(actor: Actor, applicationId: string, criterionNumber: number, answers: Record<string, string | undefined>, base?: DraftBase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const application = await lockEditableApplication(trx, actor, applicationId);
    await settleDraft(trx, actor, base && { subject: { applicationId }, form: criterionForm(criterionNumber), base });
    const { questions } = orNotFound(findCriterion(await gridOf(trx, application.gridVersion), criterionNumber));
    const written = Object.fromEntries(questions.map(({ key }) => [key, answers[key] ?? ""]));
    await trx
      .updateTable("labelApplication")
      .set({ answers: sql`answers || ${JSON.stringify(written)}::jsonb`, updatedAt: await now(trx) })
      .where("id", "=", applicationId)
      .execute();
  });
}
