import { describe, expect, test } from "vitest";
import type { TerritoryMap } from "~/features/territory/territory-map";
import { discoveryPath, everything, readDiscovery, type Discovery } from "./discovery";
import { foundWords, nearbyWords } from "./discovery.fr";
import { drawDiscovery, tintOf } from "./discovery-map";
import { countFacets, type Tally } from "./facets";
import { nearestPlaces } from "./nearby";
import { searchTokens, themesNamed } from "./search-words";

const read = (query: string) => readDiscovery(`http://x/projets${query}`);

describe("the address", () => {
  test.each<[string, Partial<Discovery>]>([
    ["", {}],
    ["?mots=caf%C3%A9", { words: "café", sort: "relevance" }],
    ["?mots=caf%C3%A9&tri=fin", { words: "café" }],
    ["?besoin=culture&epci=200069037&etat=reussies&tri=nom&page=3", { theme: "culture", epci: "200069037", state: "succeeded", sort: "title", page: 3 }],
    ["?commune=62119&etat=sans-campagne", { commune: "62119", state: "labelled" }],
  ])("%s says it all, and is what the list writes", (query, asked) => {
    expect(read(query)).toEqual({ ...everything, ...asked });
    expect(discoveryPath(read(query), { page: read(query).page })).toBe(`/projets${query}`);
  });

  test.each(["?besoin=or", "?epci=x", "?commune=1", "?etat=live", "?tri=pertinence", "?page=0", "?page=-1", "?page=1e9x", "?page=1.5"])("%s is left out", (query) => expect(read(query)).toEqual(everything));

  test("another choice goes back to the first page", () => expect(discoveryPath(read("?besoin=culture&page=4"), { state: "live" })).toBe("/projets?besoin=culture&etat=en-cours"));
});

describe("counts beside the choices", () => {
  const tally = (state: Tally["state"], theme: string, epci: string | null, commune: string, count: number): Tally => ({ state, theme, epci, commune, count });
  const tallies = [tally("live", "culture", "A", "1", 2), tally("live", "energie", "A", "2", 3), tally("failed", "culture", "B", "3", 4), tally("soon", "culture", null, "4", 1)];
  const none = { state: null, theme: null, epci: null, commune: null };

  test("without a choice, everything", () => expect(countFacets(tallies, none)).toEqual({ total: 10, states: { live: 5, failed: 4, soon: 1 }, themes: { culture: 7, energie: 3 }, epcis: { A: 5, B: 4 }, communes: { 1: 2, 2: 3, 3: 4, 4: 1 } }));
  test("each choice counts under the others, not under itself", () => {
    const facets = countFacets(tallies, { ...none, state: "live", theme: "culture" });
    expect(facets).toEqual({ total: 2, states: { live: 2, failed: 4, soon: 1 }, themes: { culture: 2, energie: 3 }, epcis: { A: 2 }, communes: { 1: 2 } });
  });
  test("another group may be chosen from a commune", () => expect(countFacets(tallies, { ...none, epci: "A", commune: "1" }).epcis).toEqual({ A: 5, B: 4 }));
});

describe("words", () => {
  test.each([["L’Atelier d’Œuvre", ["atelier", "oeuvre"]], ["a b c", []], ["un deux un", ["un", "deux"]]])("%s", (words, tokens) => expect(searchTokens(words)).toEqual(tokens));
  test.each([["culture", ["culture"]], ["local", ["alimentation", "rayonnement"]], ["de", []]])("« %s » names needs", (token, needs) => expect(themesNamed(token)).toEqual(needs));
  test("more than can be counted is said", () => expect(foundWords(500, true)).toContain("Plus de 500"));
});

describe("what is near", () => {
  const neighbours = [{ communeCode: "1", km: 0.4 }, { communeCode: "2", km: 12.3 }, { communeCode: "3", km: 31 }];
  const words = (counts: Record<string, number>) => nearbyWords({ name: "Fruges", places: nearestPlaces(neighbours, counts).map((place) => ({ ...place, name: "Arras" })) });
  test("within twenty kilometres, added up", () => expect(words({ 1: 1, 2: 1, 3: 5 })).toBe("Il y en a deux à moins de vingt kilomètres."));
  test("else the nearest", () => expect(words({ 3: 5 })).toBe("Le plus proche est à Arras, à 31\u00a0kilomètres."));
});

describe("the map", () => {
  const map: TerritoryMap = {
    version: "1", approximate: true, source: "x", width: 1000, height: 900, kmPerUnit: 0.1, outline: "M0,0Z", lines: "",
    groups: [{ code: "200069037", name: "Groupe", path: "M0,0Z", x: 0, y: 0 }], points: new Map([["62041", { x: 10, y: 10 }], ["62119", { x: 15, y: 15 }]]),
  };
  const facets = { total: 3, states: {}, themes: {}, epcis: { 200069037: 3 }, communes: { 62041: 1, 62119: 2, 80021: 1 } };

  test.each([[0, 0], [1, 1], [3, 1], [4, 2], [9, 3]])("%i projects take tint %i", (count, tint) => expect(tintOf(count)).toBe(tint));
  test("links keep the other filters; the one that is chosen lets go of itself", () => {
    const asked = read("?besoin=culture&commune=62041");
    const { groups, marks } = drawDiscovery(map, asked, facets, (code) => code);
    expect(groups[0]!.to).toBe("/projets?besoin=culture&epci=200069037");
    expect(marks.map(({ to }) => to)).toEqual(["/projets?besoin=culture", "/projets?besoin=culture&commune=62119"]);
  });
  test("names that would cover one another are not written", () => expect(drawDiscovery(map, everything, facets, (code) => code).marks.map(({ named }) => named)).toEqual([true, false]));
});
