import { db } from "#db";
import { shownCents } from "~/features/campaigns/campaign-cards";
import { canGive } from "~/features/campaigns/deadline";
import { readProjectPage } from "~/features/campaigns/project-page.server";
import { findPublicCampaign, type PublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { readProjectComments } from "~/features/comments/comments.server";
import { readPublicReasons } from "~/features/committee/public-reasons.server";
import { readRevocationMention } from "~/features/committee/revocations.server";
import { givingState } from "~/features/donations/giving-pauses.server";
import { shownDays, shownSupporters, shownTotals } from "~/features/donations/shown-gifts.server";
import { readClosingText } from "~/features/donations/under-way.server";
import { contentDisposition } from "~/features/files/content-disposition";
import { mayAskReminder, remindAt } from "~/features/end-reminders/end-reminder";
import { listProjectAccounts } from "~/features/grants/public-accounts.server";
import { readPublicHelp } from "~/features/help/requests.server";
import { communeName } from "~/features/territory/communes.server";
import { mayTell } from "~/features/updates/update";
import { readPublicUpdates } from "~/features/updates/updates.server";
import { now } from "~/lib/clock.server";
import { toCsv } from "~/lib/csv";
import { parisDay } from "~/lib/dates";
import { notFound, orNotFound } from "~/lib/errors";
import { readLifeStory } from "./life-story.server";
import { progressOf } from "./progress";
import { progressColumns } from "./progress.fr";

const readProgress = async (campaign: PublicCampaign, at: Date) => progressOf(campaign, await shownDays(campaign.id), parisDay(at));

/** Whether one may give now, and where. */
export async function readGiving(campaign: PublicCampaign, at: Date) {
  const pause = canGive(campaign, at) ? (await givingState(db, campaign.id, at)).paused : null;
  return { pause, giveTo: canGive(campaign, at) && !pause ? `/projets/${campaign.slug}/soutenir` : null };
}

/** Until when a reminder may be asked for: a page kept in memory waits for that instant. Null when it may not. */
const askUntil = (campaign: PublicCampaign, at: Date): Date | null => (mayAskReminder(campaign, at) ? remindAt(campaign.endsAt!) : null);

/** Everything that the page of a project shows. @throws 404 for one that no campaign made public */
export async function getProjectFace(slug: string) {
  const campaign = orNotFound(await findPublicCampaign(slug));
  const at = await now();
  const [page, totals, supporters, reasons, revocation, closingText, accounts, life, progress, giving, told, said, help] = await Promise.all([
    readProjectPage(campaign),
    shownTotals([campaign.id]),
    shownSupporters(campaign.id),
    readPublicReasons(campaign.labelId),
    readRevocationMention(campaign.labelId),
    readClosingText(db, campaign, at),
    listProjectAccounts(campaign.projectId),
    readLifeStory(campaign.projectId),
    readProgress(campaign, at),
    readGiving(campaign, at),
    readPublicUpdates(campaign.projectId),
    readProjectComments(campaign.projectId),
    readPublicHelp(campaign.id),
  ]);
  const given = totals.get(campaign.id)!;
  return { ...page, ...giving, communeName: communeName(campaign.communeCode), totals: given, raisedCents: shownCents(campaign, given), supporters, reasons, revocation, closingText, accounts, life, progress, told, help, said: { ...said, open: mayTell(campaign.status) }, remindUntil: askUntil(campaign, at), now: at };
}

/** The curve as a file. @throws 404 where there is no curve */
export async function giveProgress(slug: string): Promise<Response> {
  const campaign = orNotFound(await findPublicCampaign(slug));
  const progress = await readProgress(campaign, await now());
  if (!progress) throw notFound();
  return new Response(toCsv(progressColumns, progress.days), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": contentDisposition(`courbe-${campaign.slug}.csv`, "attachment"), "Cache-Control": "no-store" },
  });
}
