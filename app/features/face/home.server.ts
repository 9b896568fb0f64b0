import { db } from "#db";
import { readSiteText } from "~/features/content/site-texts.server";
import { listCards } from "~/features/discovery/cards.server";
import { everything } from "~/features/discovery/discovery";
import { listFacets } from "~/features/discovery/facets.server";
import { listPage } from "~/features/discovery/listing.server";
import { currentPhases, nextPhase, phaseOf, type Edition } from "~/features/editions/edition";
import { findCurrentEdition } from "~/features/editions/editions.server";
import { listNextGatherings } from "~/features/events/gatherings.server";
import { listPublicInitiatives } from "~/features/initiatives/public-initiatives.server";
import { hourlyOrder } from "~/features/pitch-videos/hourly-order";
import { listShownVideos } from "~/features/pitch-videos/pitch-videos.server";
import { publicFigures } from "~/features/stats/figures.server";
import { listLatestUpdates } from "~/features/updates/updates.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";

/** As many as fit two rows, one band, one column; each list has the others. */
const shown = { campaigns: 6, initiatives: 3, gatherings: 3, updates: 3 };

const begun = ["live", "soon", "succeeded", "failed"] as const;

/** The first of those that are open, then of those to come; how many campaigns the list has in all. */
async function readCampaigns() {
  const [facets, live, soon] = await Promise.all([listFacets(everything), listPage({ ...everything, state: "live" }), listPage({ ...everything, state: "soon" })]);
  const cards = await listCards([...live, ...soon].slice(0, shown.campaigns));
  return { cards: cards.filter((card) => card.kind === "campaign"), total: begun.reduce((sum, state) => sum + (facets.states[state] ?? 0), 0) };
}

/** Each of the selected ones has its hour in front. */
async function readInFront(edition: Edition, at: Date) {
  const { initiatives } = await listPublicInitiatives(String(edition.year));
  const front = hourlyOrder(initiatives.map(({ id }) => id), at).slice(0, shown.initiatives);
  const videos = await listShownVideos(db, front);
  return front.map((id) => {
    const { title, slug, theme, communeName } = initiatives.find((one) => one.id === id)!;
    return { id, title, slug, theme, communeName, durationMs: videos.get(id)?.durationMs ?? null, hasVideo: videos.has(id) };
  });
}

/** Where the citizen budget stands today; null before the first edition is published. */
async function readBudget(at: Date) {
  const edition = await findCurrentEdition();
  if (!edition) return null;
  const today = parisDay(at);
  const { year, name, minAge, minChoices, maxChoices } = edition;
  const phases = currentPhases(edition, today).map(({ kind }) => kind);
  return {
    year, name, minAge, minChoices, maxChoices, phases, vote: phaseOf(edition, "vote"), next: nextPhase(edition, today), initiatives: await readInFront(edition, at),
  };
}

export type HomeBudget = NonNullable<Awaited<ReturnType<typeof readBudget>>>;

/** What the home page shows. */
export async function readHome() {
  const at = await now();
  const [campaigns, figures, budget, gatherings, updates, words] = await Promise.all([
    readCampaigns(), publicFigures(db), readBudget(at), listNextGatherings(at, shown.gatherings), listLatestUpdates(shown.updates), readSiteText("home"),
  ]);
  return { ...campaigns, figures, budget, gatherings, updates, words, now: at };
}
