import { pool } from "#db";
import { dependOn } from "~/lib/page-reads.server";
import { untilGiftsChange } from "~/features/donations/pulse.server";

/** The pulse of no campaign that is the label's steps (db/migrations/0106). */
const STEPS = "00000000-0000-0000-0000-000000000001";
const MOST_REMEMBERED = 500;

type Memo = Map<string, unknown>;

/** By database: what is kept of one says nothing of another. */
const memos = new WeakMap<object, (key: string) => Promise<Memo>>();

export const dependOnSteps = (): void => dependOn(`campaign_pulse:${STEPS}`);

/** Reads once, as long as no contact, file, label or campaign takes a step; gifts change nothing of it. */
export async function rememberedSteps<T>(key: string, read: () => Promise<T>): Promise<T> {
  const current = memos.get(pool()) ?? untilGiftsChange<Memo>(async (keys) => new Map(keys.map((one) => [one, new Map<string, unknown>()])));
  memos.set(pool(), current);
  const memo = await current(STEPS);
  if (memo.size > MOST_REMEMBERED) memo.clear();
  if (!memo.has(key)) memo.set(key, await read());
  return memo.get(key) as T;
}
