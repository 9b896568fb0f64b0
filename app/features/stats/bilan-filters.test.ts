import { describe, expect, test } from "vitest";
import { filtersQuery, forEverybody, periodInWords, presets, readBilanFilters } from "./bilan-filters";

const at = (query: string) => readBilanFilters(`http://localhost/equipe/bilan${query}`);

describe("what the address asks for", () => {
  test("a date that does not exist is said beside its field, and what was typed stays", () => {
    const { filters, typed, errors } = at("?du=2017-02-31&au=2017-09-30&partenaire=x&epci=1&commune=62%27");
    expect(filters).toEqual({ to: "2017-09-30" });
    expect(typed).toEqual({ from: "2017-02-31", to: "2017-09-30", epci: "1", commune: "62'", partnerId: "x" });
    expect(errors).toEqual({ from: "Écrivez une date du calendrier, par exemple 31/12/2026." });
  });

  test("an end before its beginning is said, and left open", () => {
    const { filters, errors } = at("?du=2018-01-01&au=2017-12-31");
    expect(filters).toEqual({ from: "2018-01-01" });
    expect(errors.to).toContain("avant le début de la période, le 1er\u00a0janvier\u00a02018");
  });

  test("one day is a period, and 29 February a day of its years only (situation 15)", () => {
    expect(at("?du=2024-02-29&au=2024-02-29").errors).toEqual({});
    expect(at("?du=2023-02-29").errors.from).toBeDefined();
  });
});

test.each([
  [{ from: "2024-02-10", to: "2024-02-10" }, { from: "2024-02-01", to: "2024-02-29" }],
  [{ from: "2023-12-31" }, { from: "2023-12-01" }],
  [{ to: "2023-12-01", theme: "energie", epci: "200072460" }, { to: "2023-12-31", theme: "energie", epci: "200072460" }],
  [{ commune: "62119", partnerId: "x" }, {}],
])("in public, whole months, and neither commune nor partner: %j", (asked, kept) => expect(forEverybody(asked)).toEqual(kept));

test("an address and its filters are each other's", () => {
  const filters = { from: "2016-10-01", to: "2017-09-30", theme: "energie" };
  expect(at(filtersQuery(filters)).filters).toEqual(filters);
  expect(filtersQuery({})).toBe("");
});

test("periods in words", () => {
  expect(periodInWords({ from: "2016-10-01", to: "2017-09-30" })).toBe("du 1er\u00a0octobre\u00a02016 au 30\u00a0septembre\u00a02017");
  expect([periodInWords({}), periodInWords({ from: "2022-01-02" }), periodInWords({ to: "2022-01-02" })]).toEqual(["depuis l’origine", "depuis le 2\u00a0janvier\u00a02022", "jusqu’au 2\u00a0janvier\u00a02022"]);
  expect(presets("2026-01-01").map(({ label }) => label)).toEqual(["Depuis l’origine", "2026", "2025", "2022", "Octobre 2016 à septembre 2017"]);
});
