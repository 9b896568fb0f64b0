import { matchRoutes } from "@remix-run/react";
import { describe, expect, test } from "vitest";
import routeConfig from "~/routes";
import { shelvesOf } from "./shelves";

type Entries = Awaited<typeof routeConfig>;
const matchable = (entries: Entries): Parameters<typeof matchRoutes>[0] =>
  entries.map(({ path, index, children }) => (index ? { path, index: true } : { path, children: children && matchable(children) }));

const routes = matchable(await routeConfig);
const shelfOf = shelvesOf(routes);
const pattern = (entries: typeof routes, path: string) => (matchRoutes(entries, path) ?? []).map(({ route }) => route.path).join(" ");

const paths = (entries: typeof routes, under = ""): string[] =>
  entries.flatMap(({ path = "", children }) => [`${under}/${path}`, ...paths(children ?? [], `${under}/${path}`)]);

const addresses = paths(routes).map((path) => path.replaceAll(/\/+/g, "/").replaceAll(/:\w+/g, "equipe").replace("*", "nulle/part"));

describe("an address is matched on its shelf as on the whole site", () => {
  test("the site has pages", () => expect(addresses.length).toBeGreaterThan(200));

  test.each([...new Set(addresses)])("%s", (address) => {
    for (const path of [address, address.toUpperCase(), `${address}/`, `${address}/plus/loin`, `//${address}`])
      expect(pattern(shelfOf(path).entries, path), path).toBe(pattern(routes, path));
  });

  test.each(["/", "/projets/équipe", "/%C3%A9quipe", "/m%65s-dons", "/equipe%2Fargent", "/projets/mes-dons/soutenir", "/mes-dons/projets"])("%s", (path) => {
    expect(pattern(shelfOf(path).entries, path)).toBe(pattern(routes, path));
  });
});

test("an address for data alone stands with its page", () => {
  expect(shelfOf("/mes-dons.data").key).toBe(shelfOf("/mes-dons").key);
  expect(shelfOf("/_root.data").key).toBe(shelfOf("/").key);
});

test("a shelf is short, whatever the address", () => {
  expect(shelfOf("/projets/le-fournil").entries.length).toBeLessThan(20);
  expect(shelfOf("/equipe/argent").entries.length).toBeLessThan(40);
});

test("addresses made up by a stranger make no new shelves", () => {
  const keys = new Set(Array.from({ length: 500 }, (_, index) => shelfOf(`/inconnu-${index}/${index}`).key));
  expect(keys.size).toBe(1);
});
