import type { ApplicationStatus } from "./application";
import { mayRenew } from "./lifetime";

/** The stages of a campaign that a holder is told about; the campaigns' own room names the states. */
export type CampaignStage =
  | "draft" | "in_review" | "changes_requested" | "approved" | "live" | "suspended" | "closing"
  | "succeeded" | "failed" | "settled" | "cancelled";

/** What the label knows of a project's life. Instants are UTC; `resubmitBefore` is a day in Paris. */
export type LabelLife = {
  projectId: string;
  createdAt: Date;
  application: { id: string; status: ApplicationStatus; createdAt: Date; submittedAt: Date | null; missing: number; awaited: string[] } | null;
  meetingAt: Date | null;
  decision: { outcome: "labelled" | "adjourned" | "refused"; decidedAt: Date; resubmitBefore: string | null } | null;
  label: { startsAt: Date; endsAt: Date; revokedAt: Date | null } | null;
};

export type CampaignLife = {
  id: string;
  status: CampaignStage;
  startsAt: Date | null;
  endsAt: Date | null;
  /** Its success owes rewards to donors. */
  delivers?: boolean;
  /** What its organisation still owes the payment provider, in words; null when nothing. */
  account?: { title: string; by: string; note?: string } | null;
  /** The last payout to its holder's bank. */
  payout?: { status: "planned" | "suspended" | "pending" | "in_transit" | "paid" | "failed" | "cancelled"; arrivesOn: Date | null } | null;
};

/** How it began, when it began by a call or a form; the enquiries' own room names the rest. */
export type Beginning = { receivedAt: Date; metAt: Date | null };

/** Stages of a first contact, before there is a project; the enquiries' own room names the states. */
export type EnquiryStage = "new" | "contacted" | "meeting_planned" | "met" | "invited" | "application" | "closed";

/** `since`: when it came to this stage. `hour`: the page where its person chooses or changes the hour, while it opens. */
export type EnquiryLife = { status: EnquiryStage; since: Date; meetingAt: Date | null; hour: { path: string; until: Date } | null; invitedUntil: Date | null };

/** What another room (support, say) asks of the holder, as data: where it is done, under which word. `dueOn` is a day in Paris. */
export type AskedOfHolder = { title: string; dueOn: string | null; to: string; label: string };

export type ProjectLife = LabelLife & { campaign: CampaignLife | null; beginning?: Beginning | null; asked?: readonly AskedOfHolder[]; /** Of the citizen budget, which asks for no label. */ isCandidate?: boolean };

export const holdsLabel = ({ label }: Pick<LabelLife, "label">, now: Date): boolean =>
  label !== null && label.revokedAt === null && label.startsAt <= now && label.endsAt > now;

/** A campaign in these stages takes the label's place in "what next". */
export const isOver = (stage: CampaignStage): boolean => stage === "settled" || stage === "cancelled";

/** No request under way: none yet, withdrawn, or decided without a label that holds for longer than a renewal takes. */
export const mayApply = (life: LabelLife, now: Date): boolean =>
  (!holdsLabel(life, now) || mayRenew(life.label!, now)) && (life.application === null || life.application.status === "withdrawn" || life.application.status === "decided");

/** The project's campaign that counts: one under way, else the latest. `campaigns` come the latest touched first. */
export function withCampaign(life: LabelLife, campaigns: readonly (CampaignLife & { projectId: string })[]): ProjectLife {
  const own = campaigns.filter(({ projectId }) => projectId === life.projectId);
  return { ...life, campaign: own.find(({ status }) => !isOver(status)) ?? own[0] ?? null };
}
