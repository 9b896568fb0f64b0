import { sql } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { currentRequest } from "~/lib/current-request.server";
import { parisDay } from "~/lib/dates";
import { notFound } from "~/lib/errors";
import { redirect } from "~/lib/redirect.server";
import type { OrganisationRole } from "./organisation-roles";
import { can, type Action, type Actor, type Role } from "./permissions";
import { actorAtStep, missingStep, stepPath, type MissingStep } from "./second-step";
import { findSession, type KnownSession } from "./session.server";
import { isOver, lifeOf } from "./session-life";
import { dropSession, markSeen } from "./sessions.server";

const ids = (value: string[] | null) => value ?? [];

type Facts = { isTeam: boolean; keepsVigilance: boolean; organisationRoles: Record<string, OrganisationRole> | null; partnerIds: string[] | null; seatIds: string[] | null };

function rolesOf({ isTeam, keepsVigilance, organisationRoles, partnerIds, seatIds }: Facts): Role[] {
  const roles: Role[] = ["visitor", "member"];
  if (organisationRoles) roles.push("holder");
  if (partnerIds) roles.push("partner");
  if (seatIds) roles.push("seat");
  if (keepsVigilance) roles.push("vigilance");
  if (isTeam) roles.push("team");
  return roles;
}

/** The account with the roles it has at this moment, as if every step were taken; unverified accounts are nobody yet. */
export async function findActor(accountId: string): Promise<Actor | null> {
  const today = parisDay(await now());
  const row = await db
    .selectFrom("account")
    .select([
      "id", "email", "name", "isTeam", "keepsVigilance", "isDemo",
      sql<Record<string, OrganisationRole> | null>`(select jsonb_object_agg(organisation_id, role) from organisation_member where account_id = account.id)`.as("organisationRoles"),
      sql<string[] | null>`(select array_agg(partner_id) from partner_member where account_id = account.id)`.as("partnerIds"),
      // The chosen seat first; one of them without a choice.
      sql<string[] | null>`(select array_agg(seat_id order by seat_id is distinct from (select seat_id from seat_choice where account_id = account.id), seat_id)
        from mandate where account_id = account.id and starts_on <= ${today}::date and (ends_on is null or ends_on >= ${today}::date))`.as("seatIds"),
      sql<boolean>`exists (select 1 from second_factor where account_id = account.id and confirmed_at is not null)`.as("hasSecondFactor"),
    ])
    .where("id", "=", accountId)
    .where("emailVerifiedAt", "is not", null)
    .executeTakeFirst();
  if (!row) return null;
  const { id, email, name, isDemo, hasSecondFactor } = row;
  return {
    accountId: id, email, name, isDemo, hasSecondFactor, steppedUp: true, roles: rolesOf(row),
    organisationIds: Object.keys(row.organisationRoles ?? {}), organisationRoles: row.organisationRoles ?? {}, partnerIds: ids(row.partnerIds), seatIds: ids(row.seatIds),
  };
}

export type SignedIn = {
  session: KnownSession;
  /** With the roles the account has, whatever the session has proved. */
  whole: Actor;
  step: MissingStep;
  /** With the rights of this session; null before the code. */
  actor: Actor | null;
};

/** Who is signed in on this request; a session past its lifetimes ends here. */
export async function findSignedIn(request: Request): Promise<SignedIn | null> {
  const session = await findSession(request);
  const found = session && (await findActor(session.accountId));
  if (!session || !found) return null;
  const here = currentRequest();
  if (here) here.accountId = session.accountId;
  const whole = { ...found, steppedUp: session.steppedUpAt !== null };
  const step = missingStep(whole, whole.steppedUp);
  const over = isOver(session, lifeOf(whole.roles, step === "code"), new Date());
  await (over ? dropSession(session) : markSeen(session));
  return over ? null : { session, whole, step, actor: actorAtStep(whole, step) };
}

export async function getActor(request: Request): Promise<Actor | null> {
  return (await findSignedIn(request))?.actor ?? null;
}

const pathOf = ({ url }: Request) => new URL(url).pathname + new URL(url).search;

/** Whoever is signed in, with the session itself: for the pages of one's own account. @throws as requireActor */
export async function requireSignedIn(request: Request): Promise<SignedIn & { actor: Actor }> {
  await requireActor(request, "account.use");
  const signedIn = await findSignedIn(request);
  if (!signedIn?.actor) throw notFound();
  return { ...signedIn, actor: signedIn.actor };
}

/**
 * @throws 404 when the signed-in person (or the visitor) may not do this: the page does not exist for them.
 * @throws redirect when they may, and their session lacks its second step only
 */
export async function requireActor(request: Request, action: Action): Promise<Actor> {
  const signedIn = await findSignedIn(request);
  if (signedIn?.actor && can(signedIn.actor, action)) return signedIn.actor;
  if (signedIn?.step && can(signedIn.whole, action)) throw redirect(stepPath(signedIn.step, pathOf(request)));
  throw notFound();
}

/** For what touches money or publication: whoever has no second factor yet is led to set it up. @throws as requireActor */
export async function requireSteppedUp(request: Request, action: Action): Promise<Actor> {
  const actor = await requireActor(request, action);
  if (!actor.steppedUp) throw redirect(stepPath("setup", pathOf(request)));
  return actor;
}
