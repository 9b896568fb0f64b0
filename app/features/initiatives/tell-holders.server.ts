import type { Transaction } from "#db";
import type { InitiativeNewsProps } from "#emails/initiative-news";
import { listHolders, listTeam } from "~/features/label/recipients.server";
import { queueMails } from "~/jobs/queue-mail.server";
import type { LockedInitiative } from "./lock-initiative.server";

type News = Pick<InitiativeNewsProps, "news" | "reasons" | "note">;

/** Mails whoever carries it; `fact` names what happened, so that it is told once. */
export async function tellHolders(trx: Transaction, { id, title, organisationId }: Pick<LockedInitiative, "id" | "title" | "organisationId">, fact: string, news: News): Promise<void> {
  const holders = await listHolders(trx, organisationId);
  await queueMails(trx, holders.map(({ accountId, email, name }) => ({
    key: `initiative-news:${id}:${fact}:${accountId}`, template: "initiative-news" as const, to: email, props: { ...news, name, title, link: `/mon-espace/initiatives/${id}` },
  })));
}

/** A file came, or came back: the team reads it. */
export async function tellTeam(trx: Transaction, { id, title, editionId }: LockedInitiative, number: number): Promise<void> {
  await queueMails(trx, (await listTeam(trx)).map(({ accountId, email, name }) => ({
    key: `initiative-news:${id}:to-check-${number}:${accountId}`, template: "initiative-news" as const, to: email,
    props: { news: "to_check" as const, name, title, link: `/equipe/budget-citoyen/${editionId}/initiatives/${id}` },
  })));
}
