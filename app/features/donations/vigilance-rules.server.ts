import type { Handle } from "#db";
import { parisDay } from "~/lib/dates";
import { firstVigilanceDay, vigilanceRulesV1, type VigilanceRules } from "./vigilance-rules";

export type DatedVigilance = { rules: VigilanceRules; effectiveOn: string; reason: string | null; preparedBy: string | null };

const first: DatedVigilance = { rules: vigilanceRulesV1, effectiveOn: firstVigilanceDay, reason: null, preparedBy: null };

const figures = [
  "version", "minGiftCents", "identifyFromCents", "windowMinutes", "slowDeclines", "pauseDeclines", "declinePercent", "pauseMinutes", "cumulatedCents",
  "cumulatedDays", "splitGifts", "splitPercent", "splitDays", "cardDonors", "cardDays", "ownPercent", "ownDays", "appealCents", "retentionYears",
] as const satisfies (keyof VigilanceRules)[];

const versions = (handle: Handle) => handle.selectFrom("vigilanceRules").select(figures).orderBy("effectiveOn", "desc");

/** Every version there was, is, or is announced, the newest first. */
export async function listVigilanceRules(handle: Handle): Promise<DatedVigilance[]> {
  const rows = await versions(handle).innerJoin("account", "account.id", "preparedBy").select(["effectiveOn", "reason", "account.name as by"]).execute();
  return [...rows.map(({ effectiveOn, reason, by, ...rules }) => ({ rules, effectiveOn, reason, preparedBy: by })), first];
}

/** The version that rules at this instant, by its day in Europe/Paris. */
export async function vigilanceRulesAt(handle: Handle, at: Date): Promise<VigilanceRules> {
  return (await versions(handle).where("effectiveOn", "<=", parisDay(at)).limit(1).executeTakeFirst()) ?? vigilanceRulesV1;
}
