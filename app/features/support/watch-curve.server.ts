import { db, type Handle, type Transaction } from "#db";
import { campaignTotals } from "~/features/donations/totals.server";
import type { Job } from "~/jobs/catalogue";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { expectedCents, judgeCurve, type CurveVerdict } from "./curve";
import { findSupporter, listTeam } from "./supporter.server";

/** Campaigns that may be behind, or that were and no longer run. */
const watched = (handle: Handle) =>
  handle
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .leftJoin("curveAlert as open", (join) => join.onRef("open.campaignId", "=", "campaign.id").on("open.resolvedAt", "is", null))
    .select(["campaign.id", "campaign.projectId", "project.name as projectName", "campaign.status", "campaign.startsAt", "campaign.endsAt", "campaign.goalCents", "open.id as alertId"])
    .select(({ selectFrom }) => selectFrom("curveAlert as last").select(({ fn }) => fn.max("last.openedAt").as("at")).whereRef("last.campaignId", "=", "campaign.id").as("lastOpenedAt"))
    .where(({ or, eb }) => or([eb("campaign.status", "=", "live"), eb("open.id", "is not", null)]))
    .where("campaign.startsAt", "is not", null)
    .where("campaign.endsAt", "is not", null);

type Watched = Awaited<ReturnType<ReturnType<typeof watched>["executeTakeFirstOrThrow"]>>;
type Judged = { verdict: CurveVerdict; raisedCents: number; expectedCents: number };

async function judge(handle: Handle, campaigns: readonly Watched[], at: Date): Promise<Judged[]> {
  const totals = await campaignTotals(handle, campaigns.map(({ id }) => id));
  return campaigns.map(({ id, status, alertId, lastOpenedAt, startsAt, endsAt, goalCents }) => {
    const frame = { goalCents: goalCents ?? 0, startsAt: startsAt!, endsAt: endsAt! };
    const { raisedCents } = totals.get(id)!;
    const isLive = status === "live" && endsAt! > at;
    return { raisedCents, expectedCents: expectedCents(frame, at), verdict: judgeCurve(frame, { isLive, alertOpen: alertId !== null, lastOpenedAt, raisedCents }, at) };
  });
}

/** Campaigns about which something changes: behind since now, back, or over. */
export async function listDueCurves(handle: Handle, at: Date): Promise<Job[]> {
  const campaigns = await watched(handle).execute();
  const judged = await judge(handle, campaigns, at);
  return campaigns.filter((_, index) => judged[index]!.verdict !== null).map(({ id }): Job => ({ name: "watch_curve", campaignId: id }));
}

/** Who follows it, or else all of the team. */
async function tellSupporter(trx: Transaction, { projectId, projectName, goalCents }: Watched, alertId: string, judged: Judged): Promise<void> {
  const supporter = await findSupporter(projectId, trx);
  for (const { email, name } of supporter ? [supporter] : await listTeam(trx)) {
    const props = { name, projectName, goalCents: goalCents ?? 0, raisedCents: judged.raisedCents, expectedCents: judged.expectedCents, path: `/equipe/accompagnement/${projectId}` };
    await queueMail(trx, { key: `campaign-behind:${alertId}:${email}`, template: "campaign-behind", to: email, props });
  }
}

/** Opens or lifts the alert, once each; one mail per alert. Does nothing when nothing has changed. */
export async function watchCurve(campaignId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    // Locked first, read after: what another has just opened is seen.
    await trx.selectFrom("campaign").select("id").where("id", "=", campaignId).forNoKeyUpdate().execute();
    const campaign = await watched(trx).where("campaign.id", "=", campaignId).executeTakeFirst();
    if (!campaign) return;
    const [judged] = await judge(trx, [campaign], at);
    const { verdict, raisedCents, expectedCents: expected } = judged!;
    if (verdict === "open") {
      const { id } = await trx.insertInto("curveAlert").values({ campaignId, openedAt: at, raisedCents, expectedCents: expected }).returning("id").executeTakeFirstOrThrow();
      await tellSupporter(trx, campaign, id, judged!);
    } else if (verdict) {
      await trx.updateTable("curveAlert").set({ resolvedAt: at, endedBy: verdict }).where("id", "=", campaign.alertId!).where("resolvedAt", "is", null).execute();
    }
  });
}
