import { randomUUID } from "node:crypto";
import { db } from "#db";
import { findActor } from "~/features/accounts/actors.server";
import { hashPassword } from "~/features/accounts/passwords.server";
import type { Actor } from "~/features/accounts/permissions";
import { writeRecoveryCodes } from "~/features/accounts/recovery-codes.server";
import { newSealedSecret } from "~/features/accounts/totp.server";

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

/** A verified account that signs in with this password. Returns its address. */
export async function aPasswordAccount(password: string): Promise<string> {
  const id = await anAccount();
  const passwordHash = await hashPassword(password);
  return (await db.updateTable("account").set({ passwordHash }).where("id", "=", id).returning("email").executeTakeFirstOrThrow()).email;
}

/** An authenticator application set up on this account. Returns its codes of recovery. */
export async function aSecondFactor(accountId: string): Promise<string[]> {
  await db.insertInto("secondFactor").values({ accountId, sealedSecret: newSealedSecret(accountId), confirmedAt: new Date() }).execute();
  return db.transaction().execute((trx) => writeRecoveryCodes(trx, accountId));
}

export const readAccount = (email: string) => db.selectFrom("account").selectAll().where("email", "=", email).executeTakeFirstOrThrow();

const readCode = async (mails: { props: unknown }[]): Promise<string> => {
  const code = (mails.at(-1)?.props as { code?: string } | undefined)?.code;
  if (!code) throw new Error("no code was mailed");
  return code;
};

/** The code in the newest mail to this address, as its owner reads it. */
export const theCodeSent = async (email: string): Promise<string> =>
  readCode(await db.selectFrom("mailMessage").select("props").where("recipient", "=", email).where("template", "in", ["verification-code", "password-code", "email-code"]).orderBy("createdAt").execute());

/** The code mailed for this very request. */
export const aCodeFor = async (codeId: string): Promise<string> =>
  readCode(await db.selectFrom("mailMessage").select("props").where("key", "like", `%:${codeId}`).execute());

/** Six digits that are not these. */
export const wrongCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

/** What the browser sends back of a `Set-Cookie`. */
export const cookieOf = (setCookie: string): string => setCookie.split(";")[0]!;

export const withCookie = (cookie: string): Request => new Request("http://localhost:3000/", { headers: { Cookie: cookie } });
