import { now } from "~/lib/clock.server";
import { isDatabaseAway } from "~/lib/database-away";
import { listShownNotices, type ShownNotice } from "./notices.server";
import { siteTexts } from "./site-text";
import { readSiteText } from "./site-texts.server";

export type SiteFrame = { notices: ShownNotice[]; /** What the declaration says, at the foot of every page. */ accessibility: string };

/** What stands around every page. While the database is away, the page that says so still has its frame. */
export async function readSiteFrame(): Promise<SiteFrame> {
  try {
    const [notices, { title }] = await Promise.all([listShownNotices(await now()), readSiteText("accessibility")]);
    return { notices, accessibility: title };
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return { notices: [], accessibility: siteTexts.accessibility.original.title };
  }
}
