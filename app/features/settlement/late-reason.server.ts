import type { Handle } from "#db";

export type LateReason = "suspended" | "refused" | "account_change" | "account_stopped" | "transfer_refused" | "reserve" | "on_the_way";

/** Why the promised day was missed, the cause that somebody must act on first. */
export async function lateReason(handle: Handle, campaignId: string): Promise<LateReason> {
  const payouts = await handle.selectFrom("payout").select(["status", "failure"]).where("campaignId", "=", campaignId).where("status", "not in", ["paid", "cancelled"]).execute();
  const transfers = await handle.selectFrom("transfer").select(["status", "failure"]).where("campaignId", "=", campaignId).where("status", "<>", "succeeded").execute();
  const { stripeReadyAt } = await handle.selectFrom("campaign").innerJoin("project", "project.id", "projectId").innerJoin("organisation", "organisation.id", "organisationId")
    .select("stripeReadyAt").where("campaign.id", "=", campaignId).executeTakeFirstOrThrow();
  if (payouts.some(({ status }) => status === "suspended")) return "suspended";
  if (stripeReadyAt === null) return "account_stopped";
  if (payouts.some(({ status }) => status === "failed")) return "refused";
  if (transfers.some(({ status }) => status === "failed")) return "transfer_refused";
  if (payouts.some(({ failure }) => failure === "account_change")) return "account_change";
  return transfers.some(({ failure }) => failure === "reserve_short") ? "reserve" : "on_the_way";
}
