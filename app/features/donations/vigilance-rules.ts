/** The thresholds of vigilance as data: a change is a new version that begins on a day, never an edit. Amounts in integer cents. */
export type VigilanceRules = {
  version: string;
  minGiftCents: number;
  /** A gift from this amount on asks who gives (R561-5); null = never asked. */
  identifyFromCents: number | null;
  /** Card tests: what is counted, over how long. */
  windowMinutes: number;
  /** From so many declines, and such a share of all tries, gifts slow down; from so many they stop. */
  slowDeclines: number;
  pauseDeclines: number;
  declinePercent: number;
  pauseMinutes: number;
  /** Alerts: what one donor gave in all. */
  cumulatedCents: number;
  cumulatedDays: number;
  /** Gifts that each stay just under the amount watched. */
  splitGifts: number;
  splitPercent: number;
  splitDays: number;
  /** One card for so many addresses. */
  cardDonors: number;
  cardDays: number;
  /** The holder's own people giving such a share of the threshold, in the last days. */
  ownPercent: number;
  ownDays: number;
  /** Décret 2019-504: beyond it, calling on the public's generosity is declared. */
  appealCents: number;
  /** L561-12: how long the restricted file outlives the relation. */
  retentionYears: number;
};

export const vigilanceRulesV1: VigilanceRules = {
  version: "vigilance/2026-1",
  minGiftCents: 100,
  identifyFromCents: null,
  windowMinutes: 30,
  slowDeclines: 12,
  pauseDeclines: 30,
  declinePercent: 50,
  pauseMinutes: 60,
  cumulatedCents: 300_000,
  cumulatedDays: 365,
  splitGifts: 3,
  splitPercent: 80,
  splitDays: 30,
  cardDonors: 5,
  cardDays: 30,
  ownPercent: 20,
  ownDays: 7,
  appealCents: 15_300_000,
  retentionYears: 5,
};

/** Since the first gift here. */
export const firstVigilanceDay = "2026-01-01";

/** « 2026-1 », as people read it. */
export const vigilanceNumber = (version: string): string => version.replace("vigilance/", "");

/** The amount that gifts are split to stay under: the one that asks for an identity, or else the one that alerts. */
export const watchedCents = ({ identifyFromCents, cumulatedCents }: VigilanceRules): number => identifyFromCents ?? cumulatedCents;
