import { sql } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { currentRequest } from "~/lib/current-request.server";
import { parisDay } from "~/lib/dates";
import { notFound } from "~/lib/errors";
import { can, type Action, type Actor, type Role } from "./permissions";
import { findSessionAccountId } from "./session.server";

const ids = (value: string[] | null) => value ?? [];

/** The account with the roles it has at this moment; unverified accounts are nobody yet. */
export async function findActor(accountId: string): Promise<Actor | null> {
  const today = parisDay(await now());
  const row = await db
    .selectFrom("account")
    .select([
      "id", "email", "name", "isTeam", "isDemo",
      sql<string[] | null>`(select array_agg(organisation_id) from organisation_member where account_id = account.id)`.as("organisationIds"),
      sql<string[] | null>`(select array_agg(partner_id) from partner_member where account_id = account.id)`.as("partnerIds"),
      sql<string[] | null>`(select array_agg(seat_id) from mandate where account_id = account.id
        and starts_on <= ${today}::date and (ends_on is null or ends_on >= ${today}::date))`.as("seatIds"),
    ])
    .where("id", "=", accountId)
    .where("emailVerifiedAt", "is not", null)
    .executeTakeFirst();
  if (!row) return null;
  const roles: Role[] = ["visitor", "member"];
  if (row.organisationIds) roles.push("holder");
  if (row.partnerIds) roles.push("partner");
  if (row.seatIds) roles.push("seat");
  if (row.isTeam) roles.push("team");
  return {
    accountId: row.id, email: row.email, name: row.name, isDemo: row.isDemo, roles,
    organisationIds: ids(row.organisationIds), partnerIds: ids(row.partnerIds), seatIds: ids(row.seatIds),
  };
}

export async function getActor(request: Request): Promise<Actor | null> {
  const accountId = await findSessionAccountId(request);
  const here = currentRequest();
  if (here && accountId) here.accountId = accountId;
  return accountId ? findActor(accountId) : null;
}

/** @throws 404 when the signed-in person (or the visitor) may not do this: the page does not exist for them. */
export async function requireActor(request: Request, action: Action): Promise<Actor> {
  const actor = await getActor(request);
  if (!actor || !can(actor, action)) throw notFound();
  return actor;
}
