/** What the site notices about money; a person judges. */
export const alertKinds = ["card_testing", "cumulated", "split", "same_card", "own_funding", "public_appeal"] as const;
export type AlertKind = (typeof alertKinds)[number];

export const alertStates = {
  open: { label: "À examiner", tone: "warning" },
  reviewed: { label: "En cours d’examen", tone: "info" },
  closed: { label: "Close", tone: "draft" },
} as const;

export type AlertStatus = keyof typeof alertStates;

/** Nothing returns to `open`: somebody has seen it. A closed alert may be examined again. */
const steps: Record<AlertStatus, readonly AlertStatus[]> = { open: ["reviewed", "closed"], reviewed: ["reviewed", "closed"], closed: ["reviewed"] };

export const nextStates = (status: AlertStatus): readonly AlertStatus[] => steps[status];
export const canMoveAlert = (from: AlertStatus, to: AlertStatus): boolean => steps[from].includes(to);

/** The figures as they were seen; amounts in integer cents. Which are there depends on the kind. */
export type AlertFacts = { cents?: number; gifts?: number; days?: number; donors?: number; limitCents?: number; percent?: number; year?: number; declines?: number; paid?: number };

/** What was noticed, before it is known whether it was said already. */
export type Noticed = {
  kind: AlertKind;
  /** The same fact gives the same key: it is said once. */
  key: string;
  campaignId: string | null;
  organisationId: string | null;
  email: string | null;
  facts: AlertFacts;
};
