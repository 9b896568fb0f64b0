import { randomUUID } from "node:crypto";
import { db } from "#db";
import { findActor } from "~/features/accounts/actors.server";
import type { Actor } from "~/features/accounts/permissions";

type AccountOptions = { name?: string; isTeam?: boolean };

/** A verified account without any role but those asked for. Returns its id. */
export async function anAccount({ name = "Camille Exemple", isTeam = false }: AccountOptions = {}): Promise<string> {
  const { id } = await db
    .insertInto("account")
    .values({ name, email: `${randomUUID()}@example.org`, passwordHash: "unusable", emailVerifiedAt: new Date(), isTeam })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The account with the roles it has now: call it again after giving it one. */
export async function actorOf(accountId: string): Promise<Actor> {
  const actor = await findActor(accountId);
  if (!actor) throw new Error(`no verified account ${accountId}`);
  return actor;
}

export const aMember = async (): Promise<Actor> => actorOf(await anAccount());
export const aTeamMember = async (): Promise<Actor> => actorOf(await anAccount({ name: "Équipe Exemple", isTeam: true }));
