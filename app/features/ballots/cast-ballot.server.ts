import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { spendAccessCodes } from "~/features/voters/access-codes.server";
import { queueMails } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { gathered, orEachAlone } from "~/lib/gather.server";
import { hushParameters } from "~/lib/hush-parameters.server";
import { seal } from "~/lib/seal.server";
import { SEALED_BYTES } from "./sealing";
import type { CastOutcome, SealedVote, Voter } from "./voter";

const slotShape = /^[0-9a-f]{64}$/;

type CheckedVote = { slot: Buffer; sealed: Buffer };

/** Malformed ones stop here: PostgreSQL would complain of them by quoting the row. @throws DomainError ballots.malformed */
export function checkedVote({ slot, sealed }: SealedVote): CheckedVote {
  if (!slotShape.test(slot) || sealed.length !== SEALED_BYTES) throw new DomainError("ballots.malformed");
  return { slot: Buffer.from(slot, "hex"), sealed: Buffer.from(sealed) };
}

/** A vote that asks to be written; `at` is the transaction's instant unless said. */
type Asked = { voter: Voter; vote: CheckedVote; at: Date | undefined };
type Answer = { outcome: CastOutcome; stored: Buffer | null };

const hex = (bytes: Buffer) => `\\x${bytes.toString("hex")}`;

/** As `cast_ballots` reads it. */
function rowOf({ voter, vote, at }: Asked, place: number, instant: Date) {
  const { roundId, voterTag, mailboxTag, nearTags, channel, suspicions, email } = voter;
  const contact = suspicions.length > 0 && email ? seal("held-contact", roundId, email) : null;
  return {
    place, round: roundId, at: at ?? instant, tag: hex(voterTag), mailbox: mailboxTag && hex(mailboxTag), near: nearTags.map(hex), channel,
    slot: hex(vote.slot), sealed: hex(vote.sealed), reasons: suspicions, contact,
  };
}

async function writeBallots(trx: Transaction, asked: readonly Asked[], instant: Date): Promise<Answer[]> {
  const votes = JSON.stringify(asked.map((one, place) => rowOf(one, place, instant)));
  const { rows } = await sql<Answer>`select outcome, stored from cast_ballots(${votes}::json) order by place`.execute(trx);
  return rows;
}

/** Whoever watches a mailbox, or the mail server, does not see who voted before whom; and in the last hour ballots come first. */
const MAIL_WITHIN_MINUTES = 5;

/** The mail says that the vote counts and nothing else; its key says nothing of the voter. */
const noteTo = ({ voter: { email, suspicions } }: Asked) =>
  email ? [{ key: `vote-noted:${randomUUID()}`, template: "vote-noted" as const, to: email, props: { isHeld: suspicions.length > 0 } }] : [];

async function castAll(asked: readonly Asked[]): Promise<Answer[]> {
  return db.transaction().execute(async (trx) => {
    await hushParameters(trx);
    const answers = await writeBallots(trx, asked, await now(trx));
    const cast = asked.filter((_, index) => answers[index]!.outcome === "cast");
    await spendAccessCodes(trx, cast.flatMap(({ voter }) => voter.accessCode ?? []));
    await queueMails(trx, cast.flatMap(noteTo), MAIL_WITHIN_MINUTES);
    return answers;
  });
}

/** Votes that come while others are being written share the next transaction (docs/decisions/votes-together.md): no row of one keeps another waiting. */
const arrivals = gathered<Asked, Answer>((asked) => orEachAlone(asked, castAll), 1);

const refusals = new Set<CastOutcome>(["already", "mailbox_full", "slot_taken", "not_open", "closed"]);

/** A vote in the box, or held before it; `again`: it was there already. */
export type Cast = { fingerprint: string; isHeld: boolean; again: boolean };

/**
 * Roll and box in one transaction, once a person: Back, a retry and twenty tabs with one code get the same answer.
 * @throws DomainError ballots.<outcome> for every other answer
 */
export async function castBallot(voter: Voter, vote: SealedVote, at?: Date): Promise<Cast> {
  const { outcome, stored } = await arrivals.load({ voter, vote: checkedVote(vote), at });
  if (refusals.has(outcome)) throw new DomainError(`ballots.${outcome}`);
  return { fingerprint: createHash("sha256").update(stored!).digest("hex"), isHeld: voter.suspicions.length > 0, again: outcome === "again" };
}
