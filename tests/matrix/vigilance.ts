import { db } from "#db";

/** The team's mark of the restricted file, and an alert to examine. */
export async function vigilanceRows(teamAccountId: string, campaignId: string) {
  await db.updateTable("account").set({ keepsVigilance: true }).where("id", "=", teamAccountId).execute();
  const values = { kind: "same_card" as const, key: `same_card:${campaignId}`, campaignId, facts: JSON.stringify({ donors: 5, gifts: 5, cents: 20_000, days: 30 }), rulesVersion: "vigilance/2026-1", openedAt: new Date() };
  const { id } = await db.insertInto("vigilanceAlert").values(values).returning("id").executeTakeFirstOrThrow();
  return { alertId: id };
}
