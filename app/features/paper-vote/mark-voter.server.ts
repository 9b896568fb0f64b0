import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getEditionByYear } from "~/features/editions/editions.server";
import { sayWho } from "~/features/voters/say-who.server";
import type { VoterTags } from "~/features/voters/tags.server";
import type { TypedIdentity } from "~/features/voters/voters.schemas";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { hushParameters } from "~/lib/hush-parameters.server";
import { getOwnPlace, type Place } from "./places.server";

export type MarkOutcome = "marked" | "online" | "held" | "here" | "elsewhere" | "not_open" | "closed" | "cancelled";

/**
 * Marks the roll, whatever becomes of the ballot: one tag, one mark, on the same lock as a vote online. Nobody's hour and
 * no agent's name is written. `at`: the transaction's instant, now by default. @throws DomainError paper.<outcome> for every other answer
 */
export async function markTags({ id, roundId }: Pick<Place, "id" | "roundId">, { voterTag, nearTags }: VoterTags, at?: Date): Promise<void> {
  const outcome = await db.transaction().execute(async (trx) => {
    await hushParameters(trx);
    const { rows } = await sql<{ outcome: MarkOutcome }>`select outcome from mark_on_paper(${roundId}, ${id}, ${at ?? (await now(trx))}, ${voterTag}, ${nearTags})`.execute(trx);
    return rows[0]!.outcome;
  });
  if (outcome !== "marked") throw new DomainError(`paper.${outcome}`);
}

/**
 * Somebody stands at the place with an identity document: the same rules as at the door online, then the roll, then
 * nothing is left of who they are. @throws 404; DomainError voters.…, territory.commune_…, paper.<outcome>
 */
export async function markVoter(actor: Actor, placeId: string, identity: TypedIdentity): Promise<void> {
  const place = await getOwnPlace(actor, placeId);
  // Before the seal there is no key to make tags with, and long after none is left.
  if (place.stage === "preparing" || place.stage === "sealed") throw new DomainError("paper.not_open");
  if (place.stage !== "open") throw new DomainError("paper.closed");
  const edition = await getEditionByYear(place.year);
  await markTags(place, await sayWho({ edition, roundId: place.roundId }, identity));
}
