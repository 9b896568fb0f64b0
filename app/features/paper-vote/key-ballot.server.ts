import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { listLines } from "~/features/ballots/rounds.server";
import { findEdition } from "~/features/editions/editions.server";
import { isViolation } from "~/features/events/violations.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { hushParameters } from "~/lib/hush-parameters.server";
import { lockPlace } from "./cancel-place.server";
import { listDifferences, listTurns } from "./keyed.server";
import { refuseReading, type Reading } from "./paper";
import { invalidWords } from "./paper-vote.fr";
import { getOwnPlace, type Place } from "./places.server";
import { mayKey, settleIfAgreed } from "./turns.server";

/** A ballot that the rules do not allow is void, and only a person says so. @throws DomainError paper.blank_void | paper.invalid */
async function mustFollowRules({ editionId, roundId }: Place, { choices, isVoid }: Reading): Promise<void> {
  if (isVoid) return;
  const refusal = refuseReading(orNotFound(await findEdition(db, editionId)), await listLines(db, roundId), choices);
  if (refusal?.code === "ballots.blank_refused") throw new DomainError("paper.blank_void", {}, "mark");
  if (refusal) throw new DomainError("paper.invalid", { why: invalidWords[refusal.code] }, "numbers");
}

const aboveMarks = ({ marks }: Place) => (error: unknown) => {
  throw isViolation(error, "paper_entry_within_marks") ? new DomainError("paper.above_marks", { marks }) : error;
};

async function ownTurn(trx: Transaction, actor: Actor, placeId: string): Promise<number> {
  const own = (await listTurns(trx, placeId)).find(({ accountId }) => accountId === actor.accountId);
  if (!own) throw new DomainError("paper.no_turn");
  if (own.finishedAt) throw new DomainError("paper.finished");
  return own.turn;
}

/** One ballot of one's own keying. @throws 404; DomainError paper.keyed | paper.above_marks | paper.invalid | paper.blank_void | paper.no_turn | paper.finished, as mayKey */
export async function keyBallot(actor: Actor, placeId: string, reading: Reading): Promise<void> {
  const place = await getOwnPlace(actor, placeId);
  mayKey(place);
  await mustFollowRules(place, reading);
  await db.transaction().execute(async (trx) => {
    await hushParameters(trx);
    const turn = await ownTurn(trx, actor, placeId);
    const { numInsertedOrUpdatedRows } = await trx.insertInto("paperEntry").values({ placeId, turn, ...reading, choices: [...reading.choices] }).onConflict((row) => row.doNothing()).executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw new DomainError("paper.keyed", {}, "receipt");
  }).catch(aboveMarks(place));
}

/** Takes back a ballot of one's own keying that was misread. @throws 404 when it is not there; DomainError as keyBallot */
export async function takeBack(actor: Actor, placeId: string, receipt: string): Promise<void> {
  mayKey(await getOwnPlace(actor, placeId));
  await db.transaction().execute(async (trx) => {
    await hushParameters(trx);
    const turn = await ownTurn(trx, actor, placeId);
    orNotFound(await trx.deleteFrom("paperEntry").where("placeId", "=", placeId).where("turn", "=", turn).where("receipt", "=", receipt).returning("turn").executeTakeFirst());
  });
}

const notThird = (error: unknown) => {
  throw isViolation(error, "paper_correction_by_a_third") ? new DomainError("paper.not_third") : error;
};

/** Both keyings then say what the third person read. */
async function writeBoth(trx: Transaction, placeId: string, receipt: string, reading: Reading | null): Promise<void> {
  await trx.deleteFrom("paperEntry").where("placeId", "=", placeId).where("receipt", "=", receipt).execute();
  if (reading) await trx.insertInto("paperEntry").values([1, 2].map((turn) => ({ placeId, turn, ...reading, choices: [...reading.choices] }))).execute();
}

/**
 * A third person, with the paper in their hands, says what it shows, or that there is none with this receipt (`reading` null).
 * True when it was the last difference. @throws 404; DomainError paper.not_third | paper.no_difference | paper.above_marks, as keyBallot
 */
export async function decideDifference(actor: Actor, placeId: string, { receipt, reading }: { receipt: string; reading: Reading | null }): Promise<boolean> {
  const known = await getOwnPlace(actor, placeId);
  if (reading) await mustFollowRules(known, reading);
  return db.transaction().execute(async (trx) => {
    await hushParameters(trx);
    const place = await lockPlace(trx, placeId);
    mayKey(place);
    if (place.finished < 2 || !(await listDifferences(trx, placeId)).some((one) => one.receipt === receipt)) throw new DomainError("paper.no_difference");
    const at = await now(trx);
    await trx.insertInto("paperCorrection").values({ placeId, accountId: actor.accountId, correctedAt: at }).execute().catch(notThird);
    await writeBoth(trx, placeId, receipt, reading);
    await recordAudit(trx, { actor, action: "vote.keying_corrected", objectKind: "round", objectId: place.roundId, after: { name: place.name }, at });
    return settleIfAgreed(trx, place, at);
  }).catch(aboveMarks(known));
}
