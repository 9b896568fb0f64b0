import type { CampaignStatus } from "~/features/campaigns/campaign";
import type { UpdateAudience, UpdateStatus } from "#db/schema";

export type { UpdateAudience, UpdateStatus };

/** Once it has opened, whatever its end; not while the team has stopped it, nor when it never was. */
export const telling: readonly CampaignStatus[] = ["live", "closing", "succeeded", "failed", "settled"];

export const mayTell = (status: CampaignStatus): boolean => telling.includes(status);

/** Readers are chosen before the publication: what was for some is never shown to all afterwards. */
export const mayChooseReaders = (status: UpdateStatus): boolean => status === "draft";

/** A draft is written, what is published is corrected; what the team took away stays as it was. */
export const mayWrite = (status: UpdateStatus): boolean => status !== "withdrawn";

export const limits = { title: 120, body: 8_000 } as const;

const NEW = "nouvelle";

/** The name of the form's draft among those of the campaign. */
export const updateForm = (updateId: string | null): string => `actualite-${updateId ?? NEW}`;

/** The page of an update, or of the one to write. */
export const updatePath = (campaignId: string, updateId: string | null = null): string => `/mon-espace/campagnes/${campaignId}/actualites/${updateId ?? NEW}`;

/** Where what is typed is kept, before any button. */
export const updateDraftUrl = (campaignId: string, updateId: string | null): string => `/mon-espace/campagnes/${campaignId}/actualites/brouillons/${updateId ?? NEW}`;

/** Which update such an address means; null for the one to write. */
export const draftedUpdate = (name: string): string | null => (name === NEW ? null : name);
