import { listLastOpened } from "~/features/campaigns/public-campaigns.server";
import { eventWords } from "~/features/events/event.fr";
import { listNextGatherings } from "~/features/events/gatherings.server";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { calendarFile } from "~/lib/ical";
import { writeCampaignFeed } from "./campaign-feed";

const most = { campaigns: 50, gatherings: 200 };
const HOUR = 3_600_000;

/** The last campaigns that opened, the newest first. */
export async function readCampaignFeed(): Promise<string> {
  const rows = await listLastOpened({ limit: most.campaigns, until: await now() });
  return writeCampaignFeed(env().PUBLIC_URL, rows.map((row) => ({ ...row, startsAt: row.startsAt! })));
}

/** Gatherings that anybody may join. One that is called off leaves the list: a calendar that follows it takes it out. */
export async function readGatheringCalendar(): Promise<string> {
  const [site, at] = [env().PUBLIC_URL, await now()];
  const entries = (await listNextGatherings(at, most.gatherings)).map(({ id, kind, title, startsAt, endsAt, place, byVideo }) => ({
    uid: `rencontre-${id}@${new URL(site).hostname}`, sequence: 0, startsAt, endsAt, title, place: place ?? (byVideo ? "En visioconférence" : null),
    description: `${eventWords[kind]}. Ouvert à toutes et tous, gratuit. Pour venir, prenez une place : ${site}/rencontres/${id}`, url: `${site}/rencontres/${id}`,
  }));
  // Written once an hour: whoever follows it is told « nothing new » in between.
  const writtenAt = new Date(Math.floor(at.getTime() / HOUR) * HOUR);
  return calendarFile({ method: "publish", entries, writtenAt, name: "Les rencontres de Propulsons!" });
}
