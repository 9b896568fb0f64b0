import { db } from "#db";
import { campaignTotals } from "~/features/donations/totals.server";
import { findLastCampaign } from "./campaign-of.server";
import type { Entry } from "./entries.server";
import { listEntries, listShownEntries } from "./entries.server";
import { listRelays } from "./relays.server";
import { entryKinds, isReportable, phases } from "./support";
import { listTasks } from "./tasks.server";

/** The newest one about the campaign that counts. The caller has scoped the project. */
export async function findReport(projectId: string) {
  const campaign = await findLastCampaign(projectId);
  if (!campaign) return null;
  const report = await db
    .selectFrom("supportReport")
    .innerJoin("account", "account.id", "supportReport.writtenBy")
    .select(["conclusion", "writtenAt", "account.name as byName"])
    .where("campaignId", "=", campaign.id)
    .orderBy("supportReport.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return report ?? null;
}

const timeOf = (entries: readonly Entry[]) => entries.reduce((all, { minutes }) => all + minutes, 0);

/** How often, and for how long, of each kind and in each part. */
function counts(entries: readonly Entry[]) {
  return {
    minutes: timeOf(entries),
    byKind: entryKinds.map((kind) => ({ kind, entries: entries.filter((entry) => entry.kind === kind) })).filter(({ entries: own }) => own.length > 0)
      .map(({ kind, entries: own }) => ({ kind, count: own.length, minutes: timeOf(own) })),
    byPhase: phases.map((phase) => ({ phase, minutes: timeOf(entries.filter((entry) => entry.phase === phase)) })),
  };
}

/**
 * What was done, with what result; null while the campaign has no outcome. It is the holder's too: it counts the lines that
 * the holder may read, and no other. The caller has scoped the project.
 */
export async function readReport(projectId: string) {
  const campaign = await findLastCampaign(projectId);
  if (!campaign || !isReportable(campaign.status)) return null;
  const [report, shown, tasks, relays, totals] = await Promise.all([
    findReport(projectId), listShownEntries(projectId), listTasks([projectId]), listRelays(projectId), campaignTotals(db, [campaign.id]),
  ]);
  const done = tasks.filter(({ state }) => state === "done");
  const { raisedCents, donors } = totals.get(campaign.id)!;
  return { campaign, report, ...counts(shown), tasks: { done: done.length, all: tasks.length }, relays, raisedCents: campaign.countedCents ?? raisedCents, donors };
}

/** Minutes on private lines, for the team, which wonders where they are. The caller has scoped the project. */
export const readPrivateMinutes = async (projectId: string): Promise<number> => timeOf((await listEntries(projectId)).filter(({ isPrivate }) => isPrivate));
