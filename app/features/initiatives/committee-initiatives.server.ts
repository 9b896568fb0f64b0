import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { listProjectLinks } from "~/features/committee/detected-links.server";
import { listMandates, listSeats, requireMandate } from "~/features/committee/seats.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { lastVersion } from "./initiatives.server";
import { lockTold, type LockedInitiative } from "./lock-initiative.server";
import type { SeatSaid, SelectionSeat } from "./selection";

export type SeatAct = { initiativeId: string; seatId: string };

/** The seat stepped aside, or this person did for another of their seats. */
const recusalOf = (handle: Handle, actor: Actor, { initiativeId, seatId }: SeatAct) =>
  handle.selectFrom("initiativeRecusal").select(["seatId", "ground", "detail"]).where("initiativeId", "=", initiativeId).where((eb) => eb.or([eb("seatId", "=", seatId), eb("declaredBy", "=", actor.accountId)])).executeTakeFirst();

/** What every act of a seat checks: a mandate today, an open item, no recusal. @throws 404 | DomainError initiative.item_closed | initiative.recused */
export async function lockForSeat(trx: Transaction, actor: Actor, act: SeatAct): Promise<{ initiative: LockedInitiative; at: Date }> {
  const at = await now(trx);
  await requireMandate(trx, actor, act.seatId, parisDay(at));
  const initiative = await lockTold(trx, act.initiativeId);
  if (initiative.status !== "checked") throw new DomainError("initiative.item_closed");
  if (await recusalOf(trx, actor, act)) throw new DomainError("initiative.recused");
  return { initiative, at };
}

/** The newest opinion of each seat. Without any right of its own: visibility is the caller's. */
export async function readSaid(handle: Handle, initiativeId: string): Promise<Map<string, SeatSaid>> {
  const newest = await handle.selectFrom("initiativeOpinion").distinctOn("seatId").select(["id", "seatId", "vote", "reason"]).where("initiativeId", "=", initiativeId).orderBy("seatId").orderBy("version", "desc").execute();
  if (newest.length === 0) return new Map();
  const lines = await handle
    .selectFrom("initiativeOpinionCriterion")
    .innerJoin("editionCriterion", "editionCriterion.id", "criterionId")
    .select(["opinionId", "criterionId", "title", "verdict", "reason"])
    .where("opinionId", "in", newest.map(({ id }) => id))
    .orderBy("position")
    .execute();
  return new Map(newest.map(({ id, seatId, vote, reason }) => [seatId, { vote, reason, criteria: lines.filter(({ opinionId }) => opinionId === id).map(({ criterionId, title, verdict, reason: why }) => ({ criterionId, title, verdict, reason: why })) }]));
}

/** Every seat with what it said, on that day: for the closing, and for whoever may see it all. */
export async function readSelectionSeats(handle: Handle, initiativeId: string, day: string): Promise<(SelectionSeat & { id: string })[]> {
  const said = await readSaid(handle, initiativeId);
  const recused = new Set((await handle.selectFrom("initiativeRecusal").select("seatId").where("initiativeId", "=", initiativeId).execute()).map(({ seatId }) => seatId));
  const sitting = new Set((await listMandates(handle, day)).map(({ seatId }) => seatId));
  return (await listSeats(handle)).map(({ id, key, name, isDepartement }) => ({ id, key, name, isDepartement, hasMandate: sitting.has(id), recused: recused.has(id), said: said.get(id) ?? null }));
}

const mine = (seatId: string | undefined) => sql<"given" | "recused" | "awaited">`case
  when exists (select from initiative_recusal r where r.initiative_id = initiative.id and r.seat_id = ${seatId ?? null}::uuid) then 'recused'
  when exists (select from initiative_opinion o where o.initiative_id = initiative.id and o.seat_id = ${seatId ?? null}::uuid) then 'given' else 'awaited' end`;

/** What lies before the committee and what it decided, in one order for everybody; `mine`: where the acting seat stands. */
export const listForCommittee = (actor: Actor, editionId?: string) =>
  db
    .selectFrom("initiative")
    .innerJoin("edition", "edition.id", "initiative.editionId")
    .innerJoin("project", "project.id", "initiative.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .leftJoin("editionCategory", "editionCategory.id", "initiative.categoryId")
    .select(["initiative.id", "initiative.title", "initiative.status", "initiative.requestCents", "initiative.communeCode", "initiative.editionId", "edition.year", "edition.name as editionName", "editionCategory.name as categoryName", "organisation.name as organisationName", mine(actor.seatIds[0]).as("mine")])
    .select(sql<number>`(select count(distinct seat_id)::int from initiative_opinion o where o.initiative_id = initiative.id)`.as("spoken"))
    .where("initiative.status", "in", ["checked", "selected", "not_selected"])
    .$if(editionId !== undefined, (query) => query.where("initiative.editionId", "=", editionId!))
    .orderBy("edition.year", "desc")
    .orderBy("editionCategory.position")
    .orderBy("initiative.title")
    .orderBy("initiative.id")
    .execute();

export type CommitteeLine = Awaited<ReturnType<typeof listForCommittee>>[number];

/** The one after this in the committee's order that still waits for the acting seat, from the beginning again; null when none does. */
export function nextAwaited(lines: readonly Pick<CommitteeLine, "id" | "status" | "mine">[], initiativeId: string): string | null {
  const at = lines.findIndex(({ id }) => id === initiativeId);
  const turned = [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))];
  return turned.find(({ status, mine: where }) => status === "checked" && where === "awaited")?.id ?? null;
}

/**
 * One initiative as this person of the committee sees it: others' words only once their own seat has spoken or it is decided;
 * the team's, once it is decided. @throws 404 for what is not before the committee
 */
export async function getCommitteeInitiative(actor: Actor, initiativeId: string) {
  const row = orNotFound(await db.selectFrom("initiative").select(["id", "status", "title", "editionId", "projectId"]).where("id", "=", initiativeId).where("status", "in", ["checked", "selected", "not_selected"]).executeTakeFirst());
  const seatId = actor.seatIds[0];
  const seats = await readSelectionSeats(db, initiativeId, parisDay(await now()));
  const own = seats.find(({ id }) => id === seatId);
  const recusal = seatId ? await recusalOf(db, actor, { initiativeId, seatId }) : undefined;
  // A conflict of interests leaves the file alone too.
  if (recusal && row.status === "checked") return { ...row, recusal, version: null, seats: [], own: null, detected: [] };
  const open = row.status !== "checked" || Boolean(own?.said);
  const shown = seats.map(({ said, ...seat }) => ({ ...seat, hasSaid: said !== null, said: open || seat.id === seatId ? said : null }));
  const version = await lastVersion(db, initiativeId);
  if (!version) throw notFound();
  const detected = row.status === "checked" && own ? (await listProjectLinks(row.projectId)).filter((link) => link.seatId === own.id) : [];
  return { ...row, recusal: null, version, detected, seats: shown, own: own ? { id: own.id, name: own.name, said: own.said } : null };
}
export type CommitteeInitiative = Awaited<ReturnType<typeof getCommitteeInitiative>>;
