import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { differencesOf, type Difference, type Reading } from "./paper";
import { getOwnPlace } from "./places.server";

export const listTurns = (handle: Handle, placeId: string) =>
  handle.selectFrom("paperTypist").innerJoin("account", "account.id", "accountId").select(["turn", "accountId", "account.name", "finishedAt"]).where("placeId", "=", placeId).orderBy("turn").execute();

export const listReadings = (handle: Handle, placeId: string, turn: number): Promise<Reading[]> =>
  handle.selectFrom("paperEntry").select(["receipt", "choices", "isVoid"]).where("placeId", "=", placeId).where("turn", "=", turn).orderBy("receipt").execute();

/** Only what this person keyed themselves: the other keying stays unseen until both are finished. @throws 404 */
export async function readKeying(actor: Actor, placeId: string) {
  const place = await getOwnPlace(actor, placeId);
  const turns = await listTurns(db, placeId);
  const own = turns.find(({ accountId }) => accountId === actor.accountId) ?? null;
  return { place, turns, own, readings: own ? await listReadings(db, placeId, own.turn) : [] };
}

export const listDifferences = async (handle: Handle, placeId: string): Promise<Difference[]> =>
  differencesOf(await listReadings(handle, placeId, 1), await listReadings(handle, placeId, 2));

/** Side by side, once both are finished. @throws 404 */
export async function readDifferences(actor: Actor, placeId: string) {
  const place = await getOwnPlace(actor, placeId);
  const turns = await listTurns(db, placeId);
  const corrections = await db.selectFrom("paperCorrection").innerJoin("account", "account.id", "accountId").select(["paperCorrection.id", "account.name", "correctedAt"]).where("placeId", "=", placeId).orderBy("paperCorrection.id").execute();
  const differences = place.finished === 2 && !place.settledAt ? await listDifferences(db, placeId) : [];
  return { place, turns, corrections, differences, mayDecide: !turns.some(({ accountId }) => accountId === actor.accountId) };
}
