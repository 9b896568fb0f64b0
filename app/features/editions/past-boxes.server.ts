import { db, type Handle, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";

/** Keeps the box of an edition as it was published (`.pb`), for trying later rules on it. Called when results are published; the same once more changes nothing. */
export async function keepPastBox(trx: Transaction, editionId: string, pb: string): Promise<void> {
  await trx.insertInto("pastBox").values({ editionId, pb, keptAt: await now(trx) }).onConflict((conflict) => conflict.column("editionId").doNothing()).execute();
}

/** The newest first. */
export const listPastBoxes = (handle: Handle = db) =>
  handle.selectFrom("pastBox").innerJoin("edition", "edition.id", "editionId").select(["editionId", "edition.year", "edition.name"]).orderBy("edition.year", "desc").limit(50).execute();

/** @throws 404 */
export const readPastBox = async (editionId: string, handle: Handle = db): Promise<string> =>
  orNotFound(await handle.selectFrom("pastBox").select("pb").where("editionId", "=", editionId).executeTakeFirst()).pb;
