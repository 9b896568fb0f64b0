import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { spendAccessCode } from "~/features/voters/access-codes.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { seal } from "~/lib/seal.server";
import { SEALED_BYTES } from "./sealing";
import { fingerprintOf } from "./secret";
import type { CastOutcome, SealedVote, Voter } from "./voter";

const slotShape = /^[0-9a-f]{64}$/;

/** Malformed ones stop here: PostgreSQL would complain of them by quoting the row. @throws DomainError ballots.malformed */
export function checkedVote({ slot, sealed }: SealedVote): { slot: Buffer; sealed: Buffer } {
  if (!slotShape.test(slot) || sealed.length !== SEALED_BYTES) throw new DomainError("ballots.malformed");
  return { slot: Buffer.from(slot, "hex"), sealed: Buffer.from(sealed) };
}

/** PostgreSQL's log shows no parameter of what follows on this transaction, where it may be told so. */
export const hushParameters = (trx: Transaction) => sql`select hush_parameters()`.execute(trx);

type Answer = { outcome: CastOutcome; stored: Buffer | null };

async function writeBallot(trx: Transaction, voter: Voter, vote: SealedVote, at: Date): Promise<Answer> {
  const { slot, sealed } = checkedVote(vote);
  const { roundId, voterTag, mailboxTag, nearTags, channel, suspicions, email } = voter;
  const contact = suspicions.length > 0 && email ? seal("held-contact", roundId, email) : null;
  const { rows } = await sql<Answer>`select outcome, stored from cast_ballot(${roundId}, ${at}, ${voterTag}, ${mailboxTag},
    ${nearTags}, ${channel}, ${slot}, ${sealed}, ${suspicions}, ${contact})`.execute(trx);
  return rows[0]!;
}

const refusals = new Set<CastOutcome>(["already", "mailbox_full", "slot_taken", "not_open", "closed"]);

/** A vote in the box, or held before it; `again`: it was there already. */
export type Cast = { fingerprint: string; isHeld: boolean; again: boolean };

/**
 * Roll and box in one transaction, once a person: Back, a retry and twenty tabs with one code get the same answer.
 * The mail says that the vote counts and nothing else; its key says nothing of the voter.
 * `at`: the transaction's instant, now by default. @throws DomainError ballots.<outcome> for every other answer
 */
export async function castBallot(voter: Voter, vote: SealedVote, at?: Date): Promise<Cast> {
  const isHeld = voter.suspicions.length > 0;
  const { outcome, stored } = await db.transaction().execute(async (trx) => {
    await hushParameters(trx);
    const answer = await writeBallot(trx, voter, vote, at ?? (await now(trx)));
    if (answer.outcome === "cast" && voter.accessCode) await spendAccessCode(trx, voter.accessCode);
    if (answer.outcome === "cast" && voter.email) await queueMail(trx, { key: `vote-noted:${randomUUID()}`, template: "vote-noted", to: voter.email, props: { isHeld } });
    return answer;
  });
  if (refusals.has(outcome)) throw new DomainError(`ballots.${outcome}`);
  return { fingerprint: await fingerprintOf(stored!), isHeld, again: outcome === "again" };
}
