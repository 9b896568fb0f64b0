import type { Transaction } from "#db";
import { listTeam } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { subjectLabel, wordsOf } from "./reconciliation.fr";

/** More lines than this and the mail only counts the others. */
const told = 12;

const listOpened = (trx: Transaction, ids: readonly string[]) =>
  trx
    .selectFrom("discrepancy")
    .leftJoin("campaign", "campaign.id", "discrepancy.campaignId")
    .leftJoin("project", "project.id", "campaign.projectId")
    .select(["discrepancy.kind", "discrepancy.subject", "otherCents", "ledgerCents", "project.name as projectName"])
    .where("discrepancy.id", "in", [...ids])
    .orderBy("discrepancy.openedAt").orderBy("discrepancy.id")
    .execute();

/** The team hears of a disagreement once: in the run that found it, one mail for all of them. */
export async function queueDiscrepancyMails(trx: Transaction, runId: string, opened: readonly string[]): Promise<void> {
  if (opened.length === 0) return;
  const rows = await listOpened(trx, opened);
  const lines = rows.slice(0, told).map(({ kind, subject, otherCents, ledgerCents, projectName }) => ({
    title: [wordsOf(kind).title, subjectLabel(subject), projectName].filter(Boolean).join(", "), cents: otherCents === null && ledgerCents === null ? null : (otherCents ?? 0) - (ledgerCents ?? 0),
  }));
  for (const { email, name } of await listTeam(trx)) {
    const props = { name, count: rows.length, lines, path: "/equipe/argent/rapprochement" };
    await queueMail(trx, { key: `discrepancies:${runId}:${email}`, template: "discrepancies", to: email, props });
  }
}

/** Silence must not be taken for a site that stopped looking: on Mondays the team hears that all agrees. */
export async function queueAllClear(trx: Transaction, runId: string, figures: { platformStripeCents: number; holdersStripeCents: number }): Promise<void> {
  for (const { email, name } of await listTeam(trx))
    await queueMail(trx, { key: `books-agree:${runId}:${email}`, template: "books-agree", to: email, props: { name, ...figures, path: "/equipe/argent/rapprochement" } });
}
