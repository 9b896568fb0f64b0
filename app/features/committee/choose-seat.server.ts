import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { notFound } from "~/lib/errors";

/** Whoever sits for several seats acts for this one from now on, on every page. @throws 404 for a seat that is not theirs */
export async function chooseSeat(actor: Actor, seatId: string): Promise<void> {
  if (!actor.seatIds.includes(seatId)) throw notFound();
  const choice = { seatId, chosenAt: await now() };
  await db
    .insertInto("seatChoice")
    .values({ ...choice, accountId: actor.accountId })
    .onConflict((conflict) => conflict.column("accountId").doUpdateSet(choice))
    .execute();
}
