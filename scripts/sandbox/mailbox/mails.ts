import type { Row } from "../core/store";
import type { StoredMail } from "../core/tables";
import type { World } from "../core/world";

/** Newest first; `to` keeps the mails of one address. */
export function listMails(world: World, to: string | null): Row<StoredMail>[] {
  const wanted = to?.trim().toLowerCase();
  // By the sandbox's clock; of two mails of one instant, the last to come goes first.
  const all = world.store.rows("mail").reverse().sort((a, b) => b.value.receivedAt - a.value.receivedAt);
  return wanted
    ? all.filter(({ value }) => value.to.some((address) => address.toLowerCase() === wanted))
    : all;
}

export function mailAddresses(world: World): string[] {
  const all = world.store.rows("mail").flatMap(({ value }) => value.to);
  return [...new Set(all)].sort();
}

export function countMails(world: World, to: string | null): { total: number; unread: number } {
  const mails = listMails(world, to);
  return { total: mails.length, unread: mails.filter(({ value }) => !value.read).length };
}

export function markRead(world: World, row: Row<StoredMail>): void {
  if (row.value.read) return;
  world.store.transact(() => world.store.put("mail", row.id, row.account, { ...row.value, read: true }));
}

/** What the demonstration's past has brought is old news to its visitor. */
export function markAllRead(world: World): void {
  for (const row of listMails(world, null)) markRead(world, row);
}
