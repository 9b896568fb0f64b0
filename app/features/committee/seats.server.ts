import { db, type Handle, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { territory } from "~/features/territory/current.server";
import { notFound } from "~/lib/errors";

/** Writes the territory's seats down, once each. Returns their ids by key. */
export async function seedSeats(trx: Transaction): Promise<Record<string, string>> {
  const rows = territory().seats.map((seat, position) => ({ ...seat, position: position + 1 }));
  await trx.insertInto("seat").values(rows).onConflict((conflict) => conflict.column("key").doNothing()).execute();
  const seats = await trx.selectFrom("seat").select(["key", "id"]).execute();
  return Object.fromEntries(seats.map(({ key, id }) => [key, id]));
}

export const listSeats = (handle: Handle) =>
  handle.selectFrom("seat").select(["id", "key", "name", "isDepartement", "partnerId"]).orderBy("position").execute();

export type Mandate = { seatId: string; accountId: string; name: string; email: string; kind: "titular" | "substitute" };

/** Who may sit on that calendar day (Europe/Paris), titulars first. */
export function listMandates(handle: Handle, day: string): Promise<Mandate[]> {
  return handle
    .selectFrom("mandate")
    .innerJoin("account", "account.id", "mandate.accountId")
    .innerJoin("seat", "seat.id", "mandate.seatId")
    .select(["mandate.seatId", "mandate.accountId", "account.name", "account.email", "mandate.kind"])
    .where("startsOn", "<=", day)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", day)]))
    .orderBy("seat.position")
    .orderBy("mandate.kind")
    .orderBy("account.name")
    .execute();
}

/**
 * The seat a person acts for: the one that the form was drawn for (`?siege=`), so that a choice made meanwhile on another page
 * lends no voice to another seat; otherwise the one they chose. @throws 404 without one, or for one that is not theirs
 */
export function actingSeat(actor: Actor, request: Request): string {
  const asked = new URL(request.url).searchParams.get("siege");
  const seatId = actor.seatIds.find((own) => asked === null || own === asked);
  if (!seatId) throw notFound();
  return seatId;
}

/** The seats of this person, the one they act for first. */
export async function listOwnSeats(actor: Actor) {
  const seats = await listSeats(db);
  return actor.seatIds.flatMap((own) => seats.filter(({ id }) => id === own).map(({ id, name }) => ({ id, name })));
}

/** @throws 404 unless this person holds a mandate of this seat on that day, whatever the session remembers. */
export async function requireMandate(trx: Transaction, actor: Actor, seatId: string, day: string): Promise<void> {
  const mandates = await listMandates(trx, day);
  const sits = mandates.some((mandate) => mandate.seatId === seatId && mandate.accountId === actor.accountId);
  if (!sits) throw notFound();
}
