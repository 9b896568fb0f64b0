import type { CampaignStatus } from "~/features/campaigns/campaign";
import type { HelpKind, HelpOfferStatus, HelpRequestStatus } from "#db/schema";

export type { HelpKind, HelpOfferStatus, HelpRequestStatus };

export const helpKinds = ["skill", "hours", "loan", "material"] as const satisfies readonly HelpKind[];

/** Skills and arms are counted in hours, what is lent or given in pieces. */
export const unitOf = (kind: HelpKind): "hours" | "pieces" => (kind === "skill" || kind === "hours" ? "hours" : "pieces");

/** From the day a campaign is approved until its last payment is known. */
const asking: readonly CampaignStatus[] = ["approved", "live", "closing"];

export const mayAskHelp = (status: CampaignStatus): boolean => asking.includes(status);

/** A draft is written, what is published is put right; what the team took away stays as it was. */
export const mayWriteRequest = (status: HelpRequestStatus): boolean => status !== "withdrawn";

/** What people answered to stays what it is. */
export const mayChooseKind = (status: HelpRequestStatus): boolean => status === "draft";

type Open = { status: HelpRequestStatus; untilDay: string; campaignStatus: CampaignStatus };

/** `today`: Paris day. The last day is still of use. */
export const takesOffers = ({ status, untilDay, campaignStatus }: Open, today: string): boolean => status === "published" && untilDay >= today && mayAskHelp(campaignStatus);

export const requestVerbs = ["publish", "close", "reopen"] as const;
export type RequestVerb = (typeof requestVerbs)[number];

const requestSteps: Record<RequestVerb, { from: HelpRequestStatus; to: HelpRequestStatus }> = {
  publish: { from: "draft", to: "published" },
  close: { from: "published", to: "closed" },
  reopen: { from: "closed", to: "published" },
};

/** Where the verb leads from there; null where it may not be said. */
export const nextRequestStatus = (status: HelpRequestStatus, verb: RequestVerb): HelpRequestStatus | null => (requestSteps[verb].from === status ? requestSteps[verb].to : null);

export const offerVerbs = ["accept", "decline", "give", "miss", "take_back"] as const;
export type OfferVerb = (typeof offerVerbs)[number];

const offerSteps: Record<OfferVerb, { from: readonly HelpOfferStatus[]; to: HelpOfferStatus }> = {
  accept: { from: ["offered"], to: "accepted" },
  decline: { from: ["offered"], to: "declined" },
  give: { from: ["accepted"], to: "given" },
  miss: { from: ["accepted"], to: "not_given" },
  take_back: { from: ["offered", "accepted"], to: "taken_back" },
};

/** Same call for the rule and for the button. */
export const canMoveOffer = (status: HelpOfferStatus, verb: OfferVerb): boolean => offerSteps[verb].from.includes(status);
export const offerAfter = (verb: OfferVerb): HelpOfferStatus => offerSteps[verb].to;

export const limits = { title: 100, details: 3_000, place: 120, words: 2_000, answer: 1_000, most: 9_999 } as const;

/** Days after which who offered is forgotten; the counts stay. `until`: after the last day of the request. */
export const retention = { declined: 30, unanswered: 90, helped: 365 } as const;

const NEW = "nouveau";

export const requestForm = (requestId: string | null): string => `coup-de-main-${requestId ?? NEW}`;
export const helpRoot = (campaignId: string): string => `/mon-espace/campagnes/${campaignId}/coups-de-main`;
export const requestPath = (campaignId: string, requestId: string | null = null): string => `${helpRoot(campaignId)}/${requestId ?? NEW}`;
export const requestDraftUrl = (campaignId: string, requestId: string | null): string => `${helpRoot(campaignId)}/brouillons/${requestId ?? NEW}`;
/** Which request such an address means; null for the one to write. */
export const draftedRequest = (name: string): string | null => (name === NEW ? null : name);
