import type { LabelNoticeKind } from "#db/schema";
import { daysBetween } from "~/lib/dates";

/** How long before its end a holder is reminded, and may ask for the next label. */
export const renewalDays = 60;

type Term = { endsAt: Date; revokedAt: Date | null };

/** The word that is due now, or null: the nearest one only, so that a long silence never sends two at once. */
export function dueNotice({ endsAt, revokedAt }: Term, at: Date, told: readonly LabelNoticeKind[]): LabelNoticeKind | null {
  if (revokedAt !== null) return null;
  const left = daysBetween(at, endsAt);
  const due: LabelNoticeKind | null = at >= endsAt ? "ended" : left <= 30 ? "thirty_days" : left <= renewalDays ? "sixty_days" : null;
  return due && !told.includes(due) ? due : null;
}

/** A label that ends soon leaves room for the request of the next one. */
export const mayRenew = ({ endsAt }: Pick<Term, "endsAt">, at: Date): boolean => daysBetween(at, endsAt) <= renewalDays;
