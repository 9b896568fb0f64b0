import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { keyBallot } from "~/features/paper-vote/key-ballot.server";
import type { Reading } from "~/features/paper-vote/paper";
import { finishTurn, takeTurn } from "~/features/paper-vote/turns.server";

/** A town hall where people vote on paper. */
export async function aPaperPlace(roundId: string, name = `Mairie d’Exemple ${randomUUID().slice(0, 4)}`): Promise<string> {
  return (await db.insertInto("paperPlace").values({ roundId, name, communeCode: "62119", createdAt: new Date() }).returning("id").executeTakeFirstOrThrow()).id;
}

/** One whole keying of a place. */
export async function keyAs(actor: Actor, placeId: string, readings: readonly Reading[]): Promise<boolean> {
  await takeTurn(actor, placeId);
  for (const reading of readings) await keyBallot(actor, placeId, reading);
  return finishTurn(actor, placeId);
}
