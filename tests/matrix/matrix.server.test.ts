import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { access } from "~/access";
import { openSession } from "~/features/accounts/session.server";
import { useTestDatabase } from "#tests/database";
import { aSandbox } from "#tests/factories/settlement";
import type { Sandbox } from "#scripts/sandbox/start";
import { leadPool } from "./copies";
import { hiddenFrom } from "./exceptions";
import { fingerprint, watchWrites } from "./fingerprint";
import { mayMeet, people, type Person } from "./people";
import { addressOf, disagreements, partsOf, routes, type MatrixRoute } from "./routes";
import { loadBuild, openSite, type Site } from "./site";
import { buildWorld } from "./world";
import type { ServerBuild } from "@remix-run/node";

useTestDatabase();

let build: ServerBuild;
let site: Site;
let params: (file: string) => Promise<Record<string, string>>;
let crossed: Record<string, string>;
let sandbox: Sandbox;
let onCopy: ReturnType<typeof leadPool>["onCopy"];
const cookies = new Map<Person, string | null>();

beforeAll(async () => {
  sandbox = await aSandbox();
  build = await loadBuild();
  site = openSite(build);
  onCopy = leadPool(process.env.DATABASE_URL!).onCopy;
  const world = await buildWorld(sandbox);
  await watchWrites();
  ({ params, crossed } = world);
  cookies.set("visitor", null);
  for (const [person, actor] of Object.entries(world.people)) cookies.set(person as Person, (await openSession(actor.accountId, { steppedUp: true })).split(";")[0]!);
}, 300_000);

afterAll(() => sandbox.stop());

const isHidden = (route: MatrixRoute, person: Person) => Boolean(hiddenFrom[route.file]?.some((exception) => exception.person === person));
const meets = (route: MatrixRoute, person: Person) => mayMeet(person, route) && !isHidden(route, person);
const isPageMissing = (route: MatrixRoute) => route.file === "routes/public/not-found.tsx";
const exists = (status: number) => (status >= 200 && status < 400) || status === 400;

/** The statuses of one request per person, by name: one glance tells who meets what. */
async function statuses(who: readonly Person[], ask: (cookie: string | null) => Promise<Response>): Promise<Partial<Record<Person, number>>> {
  const seen: Partial<Record<Person, number>> = {};
  for (const person of who) {
    const response = await ask(cookies.get(person)!);
    await response.text();
    seen[person] = response.status;
  }
  return seen;
}

const wrongOnes = (seen: Partial<Record<Person, number>>, right: (status: number) => boolean) =>
  Object.entries(seen).filter(([, status]) => !right(status)).map(([person, status]) => `${person}: ${status}`);

test("every route has its entry and every entry its route", () => {
  expect(disagreements()).toEqual({ withoutEntry: [], withoutRoute: [] });
});

test("a route that lost its entry, or an entry that lost its route, is found", () => {
  const [first, ...rest] = Object.entries(access);
  expect(disagreements(routes, Object.fromEntries(rest)).withoutEntry).toEqual([first![0]]);
  expect(disagreements(routes, { ...access, "routes/gone.tsx": "public" }).withoutRoute).toEqual(["routes/gone.tsx"]);
});

test("a holder meets none of another's drafts, donors, statements and receipts (situation 22)", async () => {
  const theirs = routes.filter(({ file, pattern }) => file.startsWith("routes/holder/") && pattern.includes(":") && access[file] !== "link" && access[file] !== "public");
  expect(theirs.length).toBeGreaterThan(30);
  for (const route of theirs) {
    const [path, parts] = [addressOf(route, await params(route.file)), partsOf(build, route.id)];
    const seen: Partial<Record<Person, number>>[] = [];
    if (parts.page || parts.loader) seen.push(await statuses(["stranger"], (cookie) => site.get(path, cookie)));
    if (parts.loader) seen.push(await statuses(["stranger"], (cookie) => site.getData(path, route.id, cookie)));
    if (parts.action) seen.push(await statuses(["stranger"], (cookie) => site.post(path, cookie)));
    expect(seen.flatMap((one) => wrongOnes(one, (status) => status === 404)), route.pattern).toEqual([]);
  }
});

test("every address of the site's plan opens for a visitor, says that it is its own, and is told to machines without breaking out of its words", async () => {
  await db.updateTable("organisation").set({ purpose: "Aider. </script><script>alert(1)</script>" }).execute();
  const plan = await (await site.get("/sitemap.xml", null)).text();
  const paths = [...plan.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  const wrong: string[] = [];
  for (const path of paths) {
    const answer = await site.get(path, null);
    const html = await answer.text();
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    if (answer.status !== 200 || (canonical && new URL(canonical).pathname !== path) || html.includes("<script>alert")) wrong.push(`${path}: ${answer.status}, ${canonical}`);
    for (const [, said] of html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) expect(JSON.parse(said!)["@context"], path).toBe("https://schema.org");
  }
  expect(wrong).toEqual([]);
  expect(["/structures/", "/partenaires/", "/projets/", "/budget-citoyen/"].filter((start) => !paths.some((path) => path.startsWith(start)))).toEqual([]);
});

describe.each(routes.map((route) => [route.pattern, route] as const))("%s", (_, route) => {
  const met = people.filter((person) => meets(route, person));
  const hidden = people.filter((person) => !meets(route, person));
  const address = async () => addressOf(route, await params(route.file));
  const { file, id } = route;

  test(`${file} answers those it is for`, async () => {
    const [path, parts] = [await address(), partsOf(build, id)];
    const asked = parts.page || parts.loader;
    const seen = asked && !isPageMissing(route) ? await statuses(met, (cookie) => site.get(path, cookie)) : {};
    // What has only an action may hide from GET; its form is tried below.
    const right = (status: number) => exists(status) || (parts.action && !parts.page && status === 404);
    expect(wrongOnes(seen, right)).toEqual([]);
  });

  if (/:\w+Id.*:\w+Id/.test(route.pattern)) test(`${file} does not lead from one's own rows to another's`, async () => {
    const [path, parts] = [addressOf(route, { ...(await params(file)), ...crossed }), partsOf(build, id)];
    const before = await fingerprint();
    const seen = [];
    if (parts.loader || parts.page) seen.push(await statuses(["stranger"], (cookie) => site.get(path, cookie)));
    if (parts.action) seen.push(await statuses(["stranger"], (cookie) => site.post(path, cookie, { vers: "masquer" })));
    expect(seen.flatMap((one) => wrongOnes(one, (status) => status === 404))).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  });

  if (access[file] === "link") test(`${file} opens by its own link only`, async () => {
    const { token, ...others } = await params(file);
    for (const wrong of [token!.slice(0, -2), `${token!.slice(0, -1)}${token!.endsWith("A") ? "B" : "A"}`, token!.split(".")[0]!, "nulle-part"]) {
      const path = addressOf(route, { ...others, token: wrong });
      const seen = await statuses(["visitor", "owner"], (cookie) => site.get(path, cookie));
      // Where links end in time, a forged one is told the same as one that ended.
      expect(wrongOnes(seen, (status) => status === 404 || status === 410)).toEqual([]);
    }
  });

  test(`${file} does not exist for the others`, async () => {
    const [path, parts] = [await address(), partsOf(build, id)];
    if (!parts.page && !parts.loader) return;
    // Whoever the loader alone refuses gets no page of it either: one of them, the most entitled, proves it; drawing it for each is slow.
    const pages = parts.loader ? hidden.slice(-1) : hidden;
    expect(wrongOnes(await statuses(pages, (cookie) => site.get(path, cookie)), (status) => status === 404)).toEqual([]);
    if (!parts.loader) return;
    expect(wrongOnes(await statuses(hidden, (cookie) => site.getData(path, id, cookie)), (status) => status === 404)).toEqual([]);
  });

  test(`${file} takes no form from the others, and none changes a row`, async () => {
    if (!partsOf(build, id).action) return;
    const path = await address();
    const before = await fingerprint();
    expect(wrongOnes(await statuses(hidden.slice(-1), (cookie) => site.post(path, cookie)), (status) => status === 404)).toEqual([]);
    expect(wrongOnes(await statuses(hidden.slice(0, -1), (cookie) => site.postData(path, cookie)), (status) => status === 404)).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  });

  test(`${file} takes an empty form from those it is for without breaking`, async () => {
    if (!partsOf(build, id).action || isPageMissing(route)) return;
    const path = await address();
    const seen = await onCopy(() => statuses(met.slice(0, 1), (cookie) => site.post(path, cookie)));
    expect(wrongOnes(seen, exists)).toEqual([]);
  });
});
