/** Who speaks about a file. */
export const fileSides = ["holder", "team", "committee"] as const;
export type FileSide = (typeof fileSides)[number];
export type FileAudience = "holder" | "committee";

/** The threads that a side reads: the committee's own questions never reach the holder, the team stands between them. */
export const audiencesOf: Record<FileSide, readonly FileAudience[]> = { holder: ["holder"], team: ["holder", "committee"], committee: ["committee"] };

export const mayRead = (side: FileSide, audience: FileAudience): boolean => audiencesOf[side].includes(audience);

const MINUTE_MS = 60_000;
/** A digest waits until nobody has written for a while, so that a conversation makes one mail; it does not wait for ever. */
export const QUIET_MINUTES = 30;
export const PATIENCE_MINUTES = 240;

/** `written`: instants of what a side has not been told yet. */
export function isDigestDue(written: readonly Date[], now: Date): boolean {
  if (written.length === 0) return false;
  const ages = written.map((at) => (now.getTime() - at.getTime()) / MINUTE_MS);
  return Math.min(...ages) >= QUIET_MINUTES || Math.max(...ages) >= PATIENCE_MINUTES;
}

/** Who is expected to answer, when `side` spoke last: the team stands between the two others. */
export const awaitedSide = ({ side, audience }: { side: FileSide; audience: FileAudience }): FileSide => (side === "team" ? audience : "team");
