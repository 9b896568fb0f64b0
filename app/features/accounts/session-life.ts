import type { Role } from "./permissions";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From its opening however much it is used (`absoluteMs`), and from its last use (`idleMs`); real time, milliseconds. */
export type SessionLife = { absoluteMs: number; idleMs: number };

/** Why these figures: docs/decisions/second-factor.md. */
export const sessionLives = {
  /** Whoever carries, attests or follows projects. */
  account: { absoluteMs: 14 * DAY, idleMs: 4 * DAY },
  /** Team and committee: a working day. */
  desk: { absoluteMs: 12 * HOUR, idleMs: 2 * HOUR },
  /** The password was right, the code has not come. */
  waiting: { absoluteMs: 15 * MINUTE, idleMs: 15 * MINUTE },
} as const satisfies Record<string, SessionLife>;

/** Last use is written at most this often. */
export const SEEN_EVERY_MS = MINUTE;

export const hasDesk = (roles: readonly Role[]): boolean => roles.includes("team") || roles.includes("seat");

export function lifeOf(roles: readonly Role[], waitsForCode: boolean): SessionLife {
  if (waitsForCode) return sessionLives.waiting;
  return hasDesk(roles) ? sessionLives.desk : sessionLives.account;
}

export const isOver = ({ createdAt, lastSeenAt }: { createdAt: Date; lastSeenAt: Date }, life: SessionLife, instant: Date): boolean =>
  instant.getTime() >= createdAt.getTime() + life.absoluteMs || instant.getTime() >= lastSeenAt.getTime() + life.idleMs;
