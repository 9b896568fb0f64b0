import { balanceAt } from "../resources/balances";
import { settleDebit } from "../resources/debits";
import { nextStepAt, stepPayout, sweep } from "../resources/payouts";
import { payPendingRefund, pendingRefunds } from "../resources/refunds";
import { returnRefund } from "../resources/returned-refunds";
import { intervalOf } from "../resources/schedules";
import { expireSession } from "../resources/sessions";
import { PLATFORM } from "./tables";
import { getSetting, setSetting, type World } from "./world";

const DAY = 86_400;

interface Due {
  /** Seconds of sandbox time. */
  at: number;
  run(): void;
}

/** Does everything that is due by now, one by one in the order of time, each dated at its own moment. */
export function processDue(world: World): void {
  const now = world.clock.seconds();
  const seen = looked.get(world);
  if (seen && seen.version === world.store.version && now < seen.nothingBefore) return;
  let next = earliest(world, now);
  for (; next && next.at <= now; next = earliest(world, now)) {
    const { at, run } = next;
    world.clock.at(at, () => world.store.transact(run));
  }
  looked.set(world, { version: world.store.version, nothingBefore: next?.at ?? Infinity });
}

/** What the last look found: until something is written, nothing can be due before. */
const looked = new WeakMap<World, { version: number; nothingBefore: number }>();

function earliest(world: World, now: number): Due | undefined {
  const candidates = [
    ...expiries(world),
    ...payoutSteps(world),
    ...debits(world),
    ...waitingRefund(world),
    ...doomedRefunds(world),
    ...nextSweep(world, now),
  ];
  return candidates.reduce<Due | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
}

function expiries(world: World): Due[] {
  const open = world.store.rowsWith("session", "status", "open");
  return open.map(({ id, value }) => ({ at: value.expires_at, run: () => void expireSession(world, id) }));
}

function payoutSteps(world: World): Due[] {
  return world.store.rows("payout").flatMap(({ account, value }) => {
    const at = nextStepAt(value);
    return at === null ? [] : [{ at, run: () => stepPayout(world, account, value) }];
  });
}

function debits(world: World): Due[] {
  return world.store.rows("debit").map(({ id, value }) => ({ at: value.at, run: () => settleDebit(world, id) }));
}

function doomedRefunds(world: World): Due[] {
  return world.store.rows("doomedRefund").map(({ id, value }) => ({ at: value.at, run: () => returnRefund(world, id) }));
}

/** The oldest waiting refund, at the first moment when the available balance carries it. */
function waitingRefund(world: World): Due[] {
  const [refund] = pendingRefunds(world);
  if (!refund) return [];
  const at = firstMomentWith(world, refund.amount, refund.created);
  return at === undefined ? [] : [{ at, run: () => payPendingRefund(world, refund) }];
}

function firstMomentWith(world: World, amount: number, from: number): number | undefined {
  let available = balanceAt(world, PLATFORM, from).available;
  if (available >= amount) return from;
  const later = world.store.rows("transaction", PLATFORM).filter(({ value }) => value.available_on > from);
  later.sort((a, b) => a.value.available_on - b.value.available_on);
  for (const [index, { value }] of later.entries()) {
    available += value.net;
    const isLastOfItsMoment = later[index + 1]?.value.available_on !== value.available_on;
    if (isLastOfItsMoment && available >= amount) return value.available_on;
  }
  return undefined;
}

/** Midnight UTC, for accounts that are on daily payouts. */
function nextSweep(world: World, now: number): Due[] {
  const swept = getSetting(world, "sweptAt");
  if (swept === undefined) return [{ at: now, run: () => setSetting(world, "sweptAt", now - (now % DAY)) }];
  const connected = world.store.rows("account").filter(({ value }) => value.payouts_enabled);
  const accounts = [PLATFORM, ...connected.map(({ id }) => id)];
  const run = () => {
    setSetting(world, "sweptAt", swept + DAY);
    for (const account of accounts) if (intervalOf(world, account) === "daily") sweep(world, account);
  };
  return [{ at: swept + DAY, run }];
}
