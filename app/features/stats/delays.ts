export const delaySteps = ["meeting", "application", "decision", "campaign", "settlement"] as const;
export type DelayStep = (typeof delaySteps)[number];

export const delayWords: Record<DelayStep, { label: string; meaning: string }> = {
  meeting: { label: "Du contact au premier rendez-vous", meaning: "rendez-vous tenus dans la période" },
  application: { label: "Du premier rendez-vous à la demande", meaning: "demandes déposées dans la période" },
  decision: { label: "De la demande à la décision", meaning: "premières décisions de la période, compléments compris" },
  campaign: { label: "Du label à l’ouverture de la campagne", meaning: "campagnes ouvertes dans la période" },
  settlement: { label: "De la fin de la campagne au versement", meaning: "versements achevés dans la période" },
};

/** `median`: whole days; null when nothing of the kind happened. */
export type Delay = { median: number | null; count: number };
export type Delays = Record<DelayStep, Delay>;

export const noDelays = (): Delays => ({
  meeting: { median: null, count: 0 }, application: { median: null, count: 0 }, decision: { median: null, count: 0 },
  campaign: { median: null, count: 0 }, settlement: { median: null, count: 0 },
});
