import type { Transaction } from "#db";
import type { GrantNewsProps } from "#emails/grant-news";
import { listHolders, listTeam } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";

const namesOf = (trx: Transaction, grantId: string) =>
  trx
    .selectFrom("projectGrant")
    .innerJoin("project", "project.id", "projectGrant.projectId")
    .innerJoin("edition", "edition.id", "projectGrant.editionId")
    .select(["project.organisationId", "project.name as projectName", "edition.year", "projectGrant.editionId", "projectGrant.accountDueOn"])
    .where("projectGrant.id", "=", grantId)
    .executeTakeFirstOrThrow();

type News = Pick<GrantNewsProps, "news"> & { /** Makes the mail unique among those of the grant. */ key: string; amountCents?: number; reason?: string };

/** One mail to each person of the organisation. Cents. */
export async function tellHolders(trx: Transaction, grantId: string, { news, key, amountCents, reason }: News): Promise<void> {
  const { organisationId, projectName, year, accountDueOn } = await namesOf(trx, grantId);
  for (const { accountId, email, name } of await listHolders(trx, organisationId))
    await queueMail(trx, {
      key: `grant:${grantId}:${key}:${accountId}`, template: "grant-news", to: email,
      props: { name, news, projectName, year, dueOn: accountDueOn, amountCents: amountCents ?? null, reason: reason ?? null, link: `/mon-espace/subventions/${grantId}` },
    });
}

/** One mail to each person of the team. */
export async function tellTeam(trx: Transaction, grantId: string, { news, key, amountCents, reason }: News): Promise<void> {
  const { editionId, projectName, year, accountDueOn } = await namesOf(trx, grantId);
  for (const { accountId, email, name } of await listTeam(trx))
    await queueMail(trx, {
      key: `grant:${grantId}:${key}:${accountId}`, template: "grant-news", to: email,
      props: { name, news, projectName, year, dueOn: accountDueOn, amountCents: amountCents ?? null, reason: reason ?? null, link: `/equipe/budget-citoyen/${editionId}/subventions/${grantId}` },
    });
}
