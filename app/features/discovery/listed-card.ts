import type { CampaignCardData } from "~/features/campaigns/campaign-cards";

/** A project that has its label and no campaign yet. */
export type LabelledCard = { projectId: string; slug: string; name: string; summary: string; theme: string; place: string; decidedAt: Date; endsAt: Date };

export type ListedCard = ({ kind: "campaign" } & CampaignCardData) | ({ kind: "label" } & LabelledCard);
