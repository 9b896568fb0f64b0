import type { Transaction } from "#db";
import type { LedgerGroupOrigin } from "#db/schema";
import { kindOf } from "./accounts";
import type { Entry } from "./entries";

export type GroupKind =
  | "gift" | "refund" | "refund_returned" | "refund_by_label"
  | "dispute_opened" | "dispute_won" | "dispute_lost" | "dispute_returned"
  | "transfer" | "reversal" | "fee_absorbed" | "payout" | "payout_returned" | "holder_repaid"
  | "offline_gift" | "offline_settled" | "offline_returned" | "offline_corrected"
  | "reserve_top_up" | "correction" | "history" | "history_undone";

export type NewGroup = {
  /** Names the real-world event, e.g. `gift:<donation id>`: posted again, it answers the group that exists. */
  eventKey: string;
  kind: GroupKind;
  description: string;
  occurredAt: Date;
  campaignId?: string;
  donationId?: string;
  /** For corrections only: the group that this one puts right. */
  correctsGroupId?: number;
  isDemo: boolean;
  /** For groups of history only: what the amount stands for. */
  history?: { projects: number; citizens: number };
  entries: Entry[];
};

export type PostedGroup = { groupId: number; isNew: boolean };

/** @throws Error when the lines are not whole cents summing to zero: a fault of ours, never of a visitor. */
export function assertBalanced(entries: Entry[]): void {
  if (entries.length < 2) throw new Error("A ledger group needs at least two entries");
  if (!entries.every(({ amountCents }) => Number.isSafeInteger(amountCents) && amountCents !== 0))
    throw new Error("Ledger entries are whole cents, never zero");
  const total = entries.reduce((sum, entry) => sum + entry.amountCents, 0);
  if (total !== 0) throw new Error(`Ledger entries sum to ${total} cents instead of zero`);
}

/** Appends one real-world event to the ledger, once. */
export async function post(trx: Transaction, group: NewGroup): Promise<PostedGroup> {
  const [posted] = await postAll(trx, [group]);
  return posted!;
}

/** Appends several events, each with a key of its own, in three statements. */
export async function postAll(trx: Transaction, groups: readonly NewGroup[]): Promise<PostedGroup[]> {
  if (groups.length === 0) return [];
  groups.forEach(({ entries }) => assertBalanced(entries));
  const ids = await insertGroups(trx, groups);
  const fresh = groups.filter(({ eventKey }) => ids.has(eventKey));
  if (fresh.length > 0) await insertEntries(trx, fresh.map((group) => ({ groupId: ids.get(group.eventKey)!, entries: group.entries })));
  const posted: PostedGroup[] = [];
  for (const group of groups) {
    const groupId = ids.get(group.eventKey);
    posted.push(groupId === undefined ? await existingGroup(trx, group) : { groupId, isNew: true });
  }
  return posted;
}

async function insertEntries(trx: Transaction, groups: readonly { groupId: number; entries: Entry[] }[]): Promise<void> {
  // In one order for everybody: two transactions that open the same accounts would wait for each other.
  const accounts = [...new Set(groups.flatMap(({ entries }) => entries.map(({ account }) => account)))].sort();
  await trx
    .insertInto("ledgerAccount")
    .values(accounts.map((code) => ({ code, kind: kindOf(code) })))
    .onConflict((conflict) => conflict.column("code").doNothing())
    .execute();
  await trx
    .insertInto("ledgerEntry")
    .values(groups.flatMap(({ groupId, entries }) => entries.map(({ account, amountCents }) => ({ groupId, accountCode: account, amountCents }))))
    .execute();
}

/** The groups that did not exist yet, by their key. */
async function insertGroups(trx: Transaction, groups: readonly NewGroup[]): Promise<Map<string, number>> {
  const rows = await trx
    .insertInto("ledgerGroup")
    .values(groups.map(rowOf))
    .onConflict((conflict) => conflict.column("eventKey").doNothing())
    .returning(["id", "eventKey"])
    .execute();
  return new Map(rows.map(({ id, eventKey }) => [eventKey, id]));
}

function rowOf(group: NewGroup) {
  const origin: LedgerGroupOrigin = group.history ? "history" : "live";
  return {
    eventKey: group.eventKey, kind: group.kind, origin, isDemo: group.isDemo, description: group.description, occurredAt: group.occurredAt,
    campaignId: group.campaignId ?? null, donationId: group.donationId ?? null, correctsGroupId: group.correctsGroupId ?? null,
    projects: group.history?.projects ?? null, citizens: group.history?.citizens ?? null,
  };
}

const fingerprint = (lines: { account: string; amountCents: number }[]) =>
  lines.map((line) => `${line.account} ${line.amountCents}`).sort().join("\n");

/** @throws Error when the same event was posted with other amounts: one of the two is wrong, and a person must look. */
async function existingGroup(trx: Transaction, group: NewGroup): Promise<PostedGroup> {
  const lines = await trx
    .selectFrom("ledgerEntry")
    .innerJoin("ledgerGroup", "ledgerGroup.id", "ledgerEntry.groupId")
    .select(["ledgerGroup.id", "accountCode as account", "amountCents"])
    .where("eventKey", "=", group.eventKey)
    .execute();
  if (fingerprint(lines) !== fingerprint(group.entries))
    throw new Error(`Ledger event ${group.eventKey} was already posted with other entries`);
  return { groupId: lines[0]!.id, isNew: false };
}
