import { communeName } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { findEpci, listEpcis } from "~/features/territory/epcis.server";
import { readTerritoryMap } from "~/features/territory/territory-map.server";
import { listCards } from "./cards.server";
import { PAGE, type Discovery } from "./discovery";
import { drawDiscovery } from "./discovery-map";
import { countFacets, type Facets } from "./facets";
import { listFacets } from "./facets.server";
import { listPage, MOST_FOUND, searchPage, type Listed } from "./listing.server";
import { findNearby } from "./nearby.server";
import { understandWords, type SearchQuery, type Understood } from "./search.server";

type Answer = { page: Listed[]; total: number; facets: Facets; /** More match the words than were counted: counts beside the filters would lie. */ capped: boolean; /** There are more answers than `total`. */ more: boolean; understood: Understood[] };

async function answerWords(asked: Discovery, { query, understood }: SearchQuery): Promise<Answer> {
  const anywhere = await searchPage(query, asked, {});
  const capped = anywhere.matched > MOST_FOUND;
  const chosen = asked.state ?? asked.theme ?? asked.epci ?? asked.commune;
  const { page, total, matched, tallies } = capped && chosen !== null ? await searchPage(query, asked, asked) : anywhere;
  return { page, total, facets: countFacets(tallies, asked), capped, more: matched > MOST_FOUND, understood };
}

async function answer(asked: Discovery): Promise<Answer> {
  const search = asked.words ? await understandWords(asked.words) : null;
  if (search) return answerWords(asked, search);
  const [facets, page] = await Promise.all([listFacets(asked), listPage(asked)]);
  return { page, total: facets.total, facets, capped: false, more: false, understood: [] };
}

const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, "fr");

/** Communes of the group that was chosen, or the one that was: nobody reads nine hundred lines. */
function communeChoices({ epci, commune }: Discovery, { communes }: Facets) {
  const members = epci ? (findEpci(epci)?.communes ?? []).filter((code) => communes[code]) : [];
  return [...new Set([...members, ...(commune ? [commune] : [])])].map((code) => ({ value: code, label: communeName(code) })).sort(byName);
}

/** Everything the page shows, in a number of questions that does not depend on how many projects there are. */
export async function readDiscoveryPage(asked: Discovery) {
  const [found, map] = await Promise.all([answer(asked), readTerritoryMap()]);
  const { page, total, facets, capped, more, understood } = found;
  const [cards, nearby] = await Promise.all([listCards(page), total === 0 ? findNearby(asked, map) : null]);
  return {
    cards, nearby, total, capped, more, understood, facets: { states: facets.states, themes: facets.themes },
    pages: Math.max(1, Math.ceil(total / PAGE)),
    epcis: listEpcis(territory().code).map(({ code, name }) => ({ value: code, label: name })),
    communes: communeChoices(asked, facets),
    placeName: asked.commune ? communeName(asked.commune) : asked.epci ? (findEpci(asked.epci)?.name ?? null) : null,
    map: drawDiscovery(map, asked, facets, communeName),
  };
}
