import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { Grid } from "~/features/label/criteria";
import { gridOn } from "~/features/label/grids.server";
import { openApplication } from "~/features/label/start-application.server";
import { communeName } from "~/features/territory/communes.server";
import { now } from "~/lib/clock.server";
import { formatEuros } from "~/lib/money";
import { lockOwnGrant, type LockedGrant } from "./lock-grant.server";

/** What of the initiative's file goes into the application, by question: said to the holder before it is written. */
export const prefilled = [
  { key: "need", from: "À quel besoin vous répondez, et pour qui" },
  { key: "otherFinancing", from: "La subvention du budget citoyen, parmi vos autres financements" },
  { key: "place", from: "Où le projet se déroule" },
] as const;

const hasQuestion = ({ criteria }: Grid, key: string) => criteria.some(({ questions }) => questions.some((question) => question.key === key));

async function textsOf(trx: Transaction, grant: LockedGrant): Promise<Record<string, string>> {
  const { what, forWhom, summary, communeCode } = await trx
    .selectFrom("initiative").innerJoin("project", "project.id", "initiative.projectId")
    .select(["what", "forWhom", "initiative.summary", sql<string>`coalesce(initiative.commune_code, project.commune_code)`.as("communeCode")])
    .where("initiative.id", "=", grant.initiativeId).executeTakeFirstOrThrow();
  return {
    need: [what || summary, forWhom].filter(Boolean).join("\n\n"),
    otherFinancing: `Subvention du Département au titre du budget citoyen ${grant.year}\u00a0: ${formatEuros(grant.awardCents)}.`,
    place: `Le projet se déroule à ${communeName(communeCode)}.`,
  };
}

/**
 * Opens an application for the label with the same project, its first texts taken from the initiative.
 * @throws as startApplication, and 404 for another's grant
 */
export async function startLabelFromGrant(actor: Actor, grantId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const grant = await lockOwnGrant(trx, actor, grantId, "write");
    const applicationId = await openApplication(trx, actor, grant.projectId);
    const grid = await gridOn(trx, await now(trx));
    const texts = Object.fromEntries(Object.entries(await textsOf(trx, grant)).filter(([key]) => hasQuestion(grid, key)));
    await trx.updateTable("labelApplication").set({ answers: sql`answers || ${JSON.stringify(texts)}::jsonb` }).where("id", "=", applicationId).execute();
    await trx.insertInto("fundingLine").values({ applicationId, side: "resource", position: 0, label: `Budget citoyen ${grant.year}`, amountCents: grant.awardCents }).execute();
    return applicationId;
  });
}
