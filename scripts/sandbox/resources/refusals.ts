import type { World } from "../core/world";

export type RefusalKind = "transfer" | "payout";

/** Orders that the next transfer to, or payout of, this account be refused. Kept in memory only. */
export function planRefusal(world: World, kind: RefusalKind, accountId: string): void {
  world.refusals.push(`${kind}:${accountId}`);
}

/** True once per planned refusal. Not undone when the call fails: that is its purpose. */
export function takeRefusal(world: World, kind: RefusalKind, accountId: string): boolean {
  const index = world.refusals.indexOf(`${kind}:${accountId}`);
  if (index >= 0) world.refusals.splice(index, 1);
  return index >= 0;
}
