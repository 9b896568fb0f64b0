import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getOwnOffice } from "~/features/vote-office/offices.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { lockVote } from "./lock-vote.server";
import { agreedThrows, drawOrder } from "./lot";
import { mayTypeLot } from "./opening";
import { listVoteLines } from "./vote-state.server";

/**
 * A member writes down the dice as they fell; once two members wrote the same, the order of the lines is drawn from them for good.
 * True when it is. @throws 404 for who is no member; DomainError results.not_closed | results.opened | results.lot_drawn
 */
export async function typeLot(actor: Actor, roundId: string, throws: string): Promise<boolean> {
  await getOwnOffice(actor, roundId);
  return db.transaction().execute(async (trx) => {
    const state = await lockVote(trx, roundId);
    mayTypeLot(state);
    const at = await now(trx);
    const entry = { throws, typedAt: at };
    await trx.insertInto("lotEntry").values({ roundId, accountId: actor.accountId, ...entry }).onConflict((conflict) => conflict.columns(["roundId", "accountId"]).doUpdateSet(entry)).execute();
    await recordAudit(trx, { actor, action: "vote.lot_typed", objectKind: "round", objectId: roundId, at });
    const agreed = agreedThrows(await trx.selectFrom("lotEntry").select("throws").where("roundId", "=", roundId).execute());
    if (!agreed) return false;
    const lines = await listVoteLines(trx, roundId);
    const lineOrder = await drawOrder(state.chainHead!, agreed, lines.map(({ number }) => number));
    await trx.insertInto("roundLot").values({ roundId, throws: agreed, lineOrder, drawnAt: at }).execute();
    return true;
  });
}
