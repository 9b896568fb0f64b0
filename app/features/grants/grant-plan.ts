import { DomainError } from "~/lib/errors";
import type { GrantMoment } from "./grant";

/** One part of an award, in percent, in the order of payment. */
export type PlanPart = { moment: GrantMoment; percent: number };
/** Integer cents. */
export type Instalment = { number: number; kind: "award" | "bonus"; moment: GrantMoment; cents: number };

/** What an edition starts from: most of it to begin with, the rest once the account was given. */
export const defaultPlan: readonly PlanPart[] = [{ moment: "signature", percent: 70 }, { moment: "account", percent: 30 }];
/** Most that the Cap ESS jury may add to one grant, unless an edition says otherwise. Integer cents. */
export const defaultBonusCapCents = 1_000_000;

export const momentWords: Record<GrantMoment, { label: string; sentence: string }> = {
  signature: { label: "À la signature", sentence: "après la signature de la convention" },
  account: { label: "Au compte rendu", sentence: "une fois le compte rendu accepté" },
};

/** @throws DomainError grants.plan_not_whole */
export function mustBeWhole(plan: readonly PlanPart[]): void {
  if (plan.reduce((sum, { percent }) => sum + percent, 0) !== 100) throw new DomainError("grants.plan_not_whole", {}, "signaturePercent");
}

/** The parts of an award, to the cent: each rounded down, the last one takes what is left. The bonus is paid whole at the signature. */
export function instalmentsOf({ awardCents, bonusCents }: { awardCents: number; bonusCents: number }, plan: readonly PlanPart[]): Instalment[] {
  const parts = plan.filter(({ percent }) => percent > 0);
  let left = awardCents;
  const award = parts.map(({ moment, percent }, index): Instalment => {
    const cents = index === parts.length - 1 ? left : Math.floor((awardCents * percent) / 100);
    left -= cents;
    return { number: index + 1, kind: "award", moment, cents };
  });
  const bonus: Instalment[] = bonusCents > 0 ? [{ number: award.length + 1, kind: "bonus", moment: "signature", cents: bonusCents }] : [];
  return [...award, ...bonus];
}

type Paid = { cents: number; status: string | null; moment: GrantMoment };

/** Everything due at the signature is paid: from here the account is awaited. */
export const isSignaturePaid = (instalments: readonly Paid[]): boolean =>
  instalments.every(({ cents, status, moment }) => moment === "account" || cents === 0 || status === "confirmed");

export const paidCents = (instalments: readonly Paid[]): number =>
  instalments.reduce((sum, { cents, status }) => sum + (status === "confirmed" ? cents : 0), 0);

/**
 * What the figures of an account say of the money, in cents. `unspentCents`: paid and not spent, to go back;
 * `balanceCents`: the most that may still be paid of what is left.
 */
export function whatIsLeft({ spentCents, totalCents, alreadyPaidCents }: { spentCents: number; totalCents: number; alreadyPaidCents: number }) {
  const owned = Math.min(spentCents, totalCents);
  return { unspentCents: Math.max(0, alreadyPaidCents - owned), balanceCents: Math.max(0, owned - alreadyPaidCents) };
}
