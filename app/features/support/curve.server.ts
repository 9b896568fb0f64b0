import { db } from "#db";
import { campaignTotals, listRaised } from "~/features/donations/totals.server";
import { now } from "~/lib/clock.server";
import type { SupportCampaign } from "./campaign-of.server";
import { curvePoints, expectedCents, type CurvePoint } from "./curve";

export type Curve = { goalCents: number; raisedCents: number; expectedCents: number; donors: number; points: CurvePoint[]; alert: { openedAt: Date } | null };

const findOpenAlert = (campaignId: string) =>
  db.selectFrom("curveAlert").select("openedAt").where("campaignId", "=", campaignId).where("resolvedAt", "is", null).executeTakeFirst();

/** Raised beside expected, day by day; null before it has opened. The caller has scoped the campaign. */
export async function readCurve(campaign: SupportCampaign | null): Promise<Curve | null> {
  if (!campaign?.startsAt || !campaign.endsAt || campaign.goalCents === 0) return null;
  const { id, goalCents, startsAt, endsAt } = campaign;
  const [at, totals, raised, alert] = await Promise.all([now(), campaignTotals(db, [id]), listRaised(db, id), findOpenAlert(id)]);
  const { raisedCents, donors } = totals.get(id)!;
  const frame = { goalCents, startsAt, endsAt };
  return { goalCents, raisedCents, donors, expectedCents: expectedCents(frame, at), points: curvePoints(frame, raised, at), alert: alert ?? null };
}
