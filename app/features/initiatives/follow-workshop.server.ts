import { db, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { lockInitiative, moveInitiative } from "./lock-initiative.server";
import { tellHolders } from "./tell-holders.server";
import { workshopState } from "./workshop";
import { findWorkshop } from "./workshops.server";

async function followOne(trx: Transaction, initiativeId: string, bookingId: string): Promise<void> {
  const initiative = await lockInitiative(trx, initiativeId);
  if (initiative?.status !== "idea") return;
  const at = await now(trx);
  const workshop = await findWorkshop(trx, initiativeId);
  // Another comptoir was chosen since.
  if (workshop?.bookingId !== bookingId) return;
  const state = workshopState(workshop, at);
  if (state === "missed") return tellHolders(trx, initiative, `missed-${bookingId}`, { news: "workshop_missed" });
  if (state !== "attended") return;
  await moveInitiative(trx, initiative, "open_file", { at });
  await tellHolders(trx, initiative, "file-open", { news: "file_open" });
}

/** The team noted who came to a comptoir: the files of those who did open, the others hear that another is to be chosen. Runs as often as asked. */
export async function followWorkshop(bookingId: string): Promise<void> {
  const rows = await db.selectFrom("initiativeWorkshop").select("initiativeId").distinct().where("bookingId", "=", bookingId).execute();
  for (const { initiativeId } of rows) await db.transaction().execute((trx) => followOne(trx, initiativeId, bookingId));
}
