/** How far a project has come, in what its partner may know: a ladder without setbacks. */
export const prescribedStages = ["received", "met", "opened", "submitted", "labelled", "live", "succeeded", "ended"] as const;
export type PrescribedStage = (typeof prescribedStages)[number];

export type PrescribedFacts = {
  met: boolean;
  opened: boolean;
  submitted: boolean;
  /** A label that was not taken back. */
  labelled: boolean;
  campaign: "live" | "succeeded" | "failed" | null;
};

const campaignStage = { live: "live", succeeded: "succeeded", failed: "ended" } as const;

/**
 * The furthest step that is public or that the partner took part in. A contact closed, a file adjourned or refused, a label
 * taken back are the holder's to tell (PRODUCT §2): the project stays on the step before.
 */
export function stageOf({ met, opened, submitted, labelled, campaign }: PrescribedFacts): PrescribedStage {
  if (campaign) return campaignStage[campaign];
  if (labelled) return "labelled";
  if (submitted) return "submitted";
  if (opened) return "opened";
  return met ? "met" : "received";
}
