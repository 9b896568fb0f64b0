/** A round's life as its voters see it. Instants in UTC. */
export type RoundTimes = { sealedAt: Date | null; opensAt: Date; closesAt: Date; closedAt: Date | null };

/** `unsealed`: announced, and its rules may still change. */
export type DoorState = "unsealed" | "before" | "open" | "over";

/** From the first instant of the opening to the last before the close. */
export function doorState({ sealedAt, opensAt, closesAt, closedAt }: RoundTimes, at: Date): DoorState {
  if (closedAt || at >= closesAt) return "over";
  if (!sealedAt) return "unsealed";
  return at < opensAt ? "before" : "open";
}
