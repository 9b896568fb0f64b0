import { sql } from "kysely";
import { db } from "#db";
import { reconcile } from "#tests/factories/reconciliation";
import { control, passDays } from "#tests/factories/settlement";
import { goOn } from "#tests/faults/life";
import { disagreements, loose } from "#tests/invariants";
import { listCounters } from "~/features/reconciliation/campaign-counters.server";
import { checkProof } from "~/features/proof/check-proof.server";
import { decideDeclared, decideDispute, decideReturns, payOutsides, retryRefused } from "./people";
import type { World } from "./world";

/** What everybody reads of a campaign is what the ledger says. */
const countersDisagree = async (): Promise<string[]> =>
  (await listCounters(db)).filter(({ publicCents, ledgerCents }) => publicCents !== ledgerCents).map(({ publicCents, ledgerCents }) => `the campaign shows ${publicCents} cents, its ledger ${ledgerCents}`);

/** What must hold after each step, whatever is under way: one sentence per disagreement. */
export const wrongNow = async (): Promise<string[]> => [...(await disagreements()), ...(await countersDisagree()), ...(await checkProof()).differences];

/** What is not at its end: one word each. */
async function unfinished({ campaignId }: World): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select format('gift %s', status) as what from donation where status in ('pending', 'processing')
    union all select format('refund %s (%s)', status, failure) from refund where status in ('planned', 'pending', 'failed')
    union all select format('transfer %s (%s)', status, failure) from transfer where status in ('planned', 'failed')
    union all select format('reversal %s (%s)', status, failure) from transfer_reversal where status in ('planned', 'failed')
    union all select format('payout %s (%s)', status, failure) from payout where status not in ('paid', 'cancelled')
    union all select format('dispute %s', status) from dispute where ended_at is null
    union all select format('cheque %s', status) from offline_gift where status = 'declared'
    union all select format('campaign %s', status) from campaign where id = ${campaignId} and status not in ('settled', 'cancelled')
    union all select format('event %s not applied', type) from stripe_event where applied_at is null`.execute(db);
  return rows.map(({ what }) => what);
}

const mostRounds = 30;

/** Faults end, people do what is theirs, days pass, until nobody waits for anything. Answers what still waits then. */
export async function comeToRest(world: World): Promise<string[]> {
  await control(world.sandbox, "/endpoint", { enabled: true, reversed: false, copies: 1 });
  let left: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    await decideDeclared(world);
    while (await decideDispute(world, round % 2 === 0));
    await decideReturns(world);
    await payOutsides(world);
    await retryRefused(world);
    await passDays(world.sandbox, 5);
    await world.sandbox.deliver();
    await goOn(4);
    left = await unfinished(world);
    if (left.length === 0 && round > 1) break;
  }
  return left.map((what) => `${what}, and nothing moves it any more`);
}

/** The last word: both sides hold the same objects and the same money, each mail left, the night's reconciliation finds nothing. */
export async function wrongAtRest({ sandbox }: World): Promise<string[]> {
  const found = await loose(await control(sandbox, "/mails"));
  const unexplained = (await reconcile()).map(({ kind, subject, otherCents, ledgerCents }) => `${kind} ${subject}: ${otherCents} there, ${ledgerCents} in the ledger`);
  return [...found, ...(await countersDisagree()), ...unexplained];
}
