import type { Actor } from "./permissions";
import { hasDesk } from "./session-life";

/** What a session still lacks: the code of whoever has set it up, the set-up of whoever must, or nothing. */
export type MissingStep = "code" | "setup" | null;

export function missingStep(actor: Actor, steppedUp: boolean): MissingStep {
  if (steppedUp) return null;
  if (actor.hasSecondFactor) return "code";
  return hasDesk(actor.roles) ? "setup" : null;
}

/** The rights of a session: nobody before the code, a member like any other before the set-up. */
export function actorAtStep(actor: Actor, step: MissingStep): Actor | null {
  if (step === "code") return null;
  if (step === "setup") return { ...actor, roles: ["visitor", "member"], organisationIds: [], organisationRoles: {}, partnerIds: [], seatIds: [] };
  return actor;
}

export const secondStepPages = { code: "/connexion/code", setup: "/mon-compte/double-verification" } as const;

/** The page of the missing step, which leads back to `returnTo`, one of our own paths. */
export const stepPath = (step: keyof typeof secondStepPages, returnTo: string): string =>
  `${secondStepPages[step]}?${new URLSearchParams({ retour: returnTo }).toString()}`;
