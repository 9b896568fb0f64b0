import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getOwnOffice } from "~/features/vote-office/offices.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { countRoll, listClosedBox, readPaperBox, type PaperBox, type RollCounts } from "./closed-box.server";
import { countVote, otherCounts } from "./count-vote";
import { lockVote } from "./lock-vote.server";
import { joinKey, openBallots } from "./open-ballots.server";
import { mayOpen } from "./opening";
import { tallyOf, type Opened } from "./tally";
import { getRoundsEdition, getVoteState, listVoteLines } from "./vote-state.server";
import { writeResult, type Counted } from "./write-result.server";

/** The key lives between the two lines of this function. @throws as joinKey */
async function openWith(shares: string[], publicKey: Buffer, roundId: string): Promise<Opened[]> {
  const key = await joinKey(shares, publicKey);
  try {
    return await openBallots(key, await listClosedBox(db, roundId));
  } finally {
    key.fill(0);
  }
}

/** @throws DomainError results.roll_differs when there is not one sealed ballot for each person marked online */
function mustAgree({ voters, paperMarks }: RollCounts, opened: readonly Opened[], paper: PaperBox): void {
  if (voters - paperMarks !== opened.length || paper.ballots.length + paper.voided > paperMarks) throw new DomainError("results.roll_differs");
}

async function count(trx: Transaction, roundId: string, opened: readonly Opened[]): Promise<Counted> {
  const state = await lockVote(trx, roundId);
  const paper = await readPaperBox(trx, roundId);
  mayOpen(state, paper.unfinished);
  const roll = await countRoll(trx, roundId);
  mustAgree(roll, opened, paper);
  const edition = await getRoundsEdition(trx, state);
  const lines = (await listVoteLines(trx, roundId)).map(({ withdrawnAt, ...line }) => ({ ...line, isWithdrawn: withdrawnAt !== null }));
  const tally = tallyOf(opened, paper.ballots, edition, lines);
  const vote = { rules: edition, lines, box: tally.box, lot: { order: state.lineOrder! } };
  const official = countVote(vote);
  return { roundId, edition, tally, roll, paperVoid: paper.voided, sealedBallots: opened.length, official, others: otherCounts(vote, official.awards.length) };
}

/**
 * Opens every ballot of the closed box once, counts them by the edition's rules and writes box, awards and trace, all at once.
 * Neither key nor shares are written anywhere. @throws 404 for who is no member; DomainError results.*
 */
export async function openRound(actor: Actor, roundId: string, shares: string[]): Promise<void> {
  await getOwnOffice(actor, roundId);
  const state = await getVoteState(db, roundId);
  mayOpen(state, (await readPaperBox(db, roundId)).unfinished);
  const opened = await openWith(shares, state.publicKey!, roundId);
  await db.transaction().execute(async (trx) => {
    const counted = await count(trx, roundId, opened);
    const at = await now(trx);
    await writeResult(trx, actor, counted, at);
    await recordAudit(trx, { actor, action: "vote.opened", objectKind: "round", objectId: roundId, at });
  });
}
