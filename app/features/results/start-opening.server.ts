import { setTimeout } from "node:timers/promises";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { DomainError } from "~/lib/errors";
import { asError } from "~/lib/gather.server";
import { logError } from "~/lib/log.server";
import { countClosedBox } from "./closed-box.server";
import { openUnlocked, unlockRound } from "./open-round.server";

/** An opening that goes on in this process, as the office's page tells it. `refusal`: why it ended without opening anything. */
type Opening = { opened: number; total: number; end: Promise<void>; refusal: DomainError | null; isOver: boolean };

/** The key is in this process's memory and nowhere else, so the work is too: should the process end, nothing was opened and the office types its shares again. */
const openings = new Map<string, Opening>();

/** A small box is open before the answer leaves; a large one goes on behind the page that tells how far it is. */
const PATIENCE_MS = 1_500;

export const openingUnderWay = (roundId: string): { opened: number; total: number } | null => {
  const opening = openings.get(roundId);
  return opening && !opening.isOver ? { opened: opening.opened, total: opening.total } : null;
};

/** Said once, to the first who asks. */
export function takeRefusal(roundId: string): DomainError | null {
  const opening = openings.get(roundId);
  if (!opening?.isOver) return null;
  openings.delete(roundId);
  return opening.refusal;
}

function follow(roundId: string, opening: Opening): void {
  opening.end.then(
    () => openings.delete(roundId),
    (thrown: unknown) => {
      opening.isOver = true;
      opening.refusal = thrown instanceof DomainError ? thrown : new DomainError("results.interrupted");
      if (!(thrown instanceof DomainError)) logError("the opening ended", asError(thrown), { round: roundId });
    },
  );
}

/**
 * Joins the shares and starts opening. True when the box is open already. @throws what refuses it at once, else `takeRefusal` tells it;
 * DomainError results.opening when somebody else's is under way
 */
export async function startOpening(actor: Actor, roundId: string, shares: string[], patienceMs = PATIENCE_MS): Promise<boolean> {
  if (openingUnderWay(roundId)) throw new DomainError("results.opening");
  const total = await countClosedBox(db, roundId);
  const key = await unlockRound(actor, roundId, shares);
  if (openingUnderWay(roundId)) {
    key.privateKey.fill(0);
    throw new DomainError("results.opening");
  }
  const opening: Opening = { opened: 0, total, refusal: null, isOver: false, end: openUnlocked(actor, roundId, key, (opened) => void (opening.opened = opened)) };
  openings.set(roundId, opening);
  follow(roundId, opening);
  try {
    return await Promise.race([opening.end.then(() => true), setTimeout(patienceMs, false, { ref: false })]);
  } catch (refusal) {
    openings.delete(roundId);
    throw refusal;
  }
}
