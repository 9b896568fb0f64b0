import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getOwnOffice } from "~/features/vote-office/offices.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { countRoll, listClosedBox, readPaperBox, type PaperBox, type RollCounts } from "./closed-box.server";
import { lockVote } from "./lock-vote.server";
import { joinKey, openBallots, type OfficeKey } from "./open-ballots.server";
import { mayOpen } from "./opening";
import { runCount } from "./run-count.server";
import { tallyOf, type Opened } from "./tally";
import { getRoundsEdition, getVoteState, listVoteLines } from "./vote-state.server";
import { writeResult, type Counted } from "./write-result.server";

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
  const { official, others } = await runCount({ rules: edition, lines, box: tally.box, lot: { order: state.lineOrder! } });
  return { roundId, edition, tally, roll, paperVoid: paper.voided, sealedBallots: opened.length, official, others };
}

/** The round's key, for whoever may open its box now. @throws 404 for who is no member; DomainError results.* */
export async function unlockRound(actor: Actor, roundId: string, shares: string[]): Promise<OfficeKey> {
  await getOwnOffice(actor, roundId);
  const state = await getVoteState(db, roundId);
  mayOpen(state, (await readPaperBox(db, roundId)).unfinished);
  const publicKey = state.publicKey!;
  return { privateKey: await joinKey(shares, publicKey), publicKey };
}

/** The key ends here, whatever happens. */
async function openWith(key: OfficeKey, roundId: string, told?: (opened: number) => void): Promise<Opened[]> {
  try {
    return await openBallots(key, await listClosedBox(db, roundId), told);
  } finally {
    key.privateKey.fill(0);
  }
}

/**
 * Opens every ballot of the closed box once, counts them by the edition's rules and writes box, awards and trace, all at once.
 * Neither key nor shares are written anywhere. @throws DomainError results.*
 */
export async function openUnlocked(actor: Actor, roundId: string, key: OfficeKey, told?: (opened: number) => void): Promise<void> {
  const opened = await openWith(key, roundId, told);
  await db.transaction().execute(async (trx) => {
    const counted = await count(trx, roundId, opened);
    const at = await now(trx);
    await writeResult(trx, actor, counted, at);
    await recordAudit(trx, { actor, action: "vote.opened", objectKind: "round", objectId: roundId, at });
  });
}

/** From the shares to the written result. @throws as the two above */
export const openRound = async (actor: Actor, roundId: string, shares: string[]): Promise<void> => openUnlocked(actor, roundId, await unlockRound(actor, roundId, shares));
