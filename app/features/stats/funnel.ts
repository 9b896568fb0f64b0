/** The steps of the label, in order; `failed` is counted for the success rate and is no step. */
export const funnelSteps = ["enquiry", "meeting", "application", "label", "campaign", "succeeded"] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** Each step in words, and what is counted. */
export const stepWords: Record<FunnelStep, { label: string; meaning: string }> = {
  enquiry: { label: "Prises de contact", meaning: "reçues dans la période, fusionnées une fois" },
  meeting: { label: "Premiers rendez-vous", meaning: "tenus dans la période" },
  application: { label: "Demandes de label", meaning: "déposées pour la première fois dans la période" },
  label: { label: "Labels", meaning: "accordés dans la période" },
  campaign: { label: "Campagnes lancées", meaning: "ouvertes aux dons dans la période" },
  succeeded: { label: "Campagnes réussies", meaning: "dont le résultat est tombé dans la période" },
};

export type Counts = Record<FunnelStep | "failed", number>;
/** What is live here (the demonstration's own in the demonstration) and what was imported: never added up. */
export type Funnel = { live: Counts; history: Counts };

export const noCounts = (): Counts => ({ enquiry: 0, meeting: 0, application: 0, label: 0, campaign: 0, succeeded: 0, failed: 0 });

/** Whole percents of the campaigns whose result is known; null when none is. */
export const successRate = ({ succeeded, failed }: Pick<Counts, "succeeded" | "failed">): number | null =>
  succeeded + failed === 0 ? null : Math.floor((succeeded * 100) / (succeeded + failed));
