import { sql } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { hushParameters } from "~/lib/hush-parameters.server";
import { checkedVote } from "./cast-ballot.server";
import { fingerprintOf } from "./secret";
import type { SealedVote } from "./voter";

/**
 * Seals again what lies under this slot: another choice, or a withdrawal. Whoever holds the code does it, and nothing
 * here knows who that is. Returns the new fingerprint. @throws DomainError ballots.unknown_slot | ballots.closed
 */
export async function changeBallot(roundId: string, vote: SealedVote, at?: Date): Promise<string> {
  const { slot, sealed } = checkedVote(vote);
  const outcome = await db.transaction().execute(async (trx) => {
    await hushParameters(trx);
    const { rows } = await sql<{ outcome: "changed" | "unknown" | "closed" }>`select outcome from change_ballot(${roundId}, ${at ?? (await now(trx))}, ${slot}, ${sealed})`.execute(trx);
    return rows[0]!.outcome;
  });
  if (outcome !== "changed") throw new DomainError(outcome === "closed" ? "ballots.closed" : "ballots.unknown_slot");
  return fingerprintOf(sealed);
}
