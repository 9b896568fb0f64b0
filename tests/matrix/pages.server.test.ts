import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "#scripts/entry/root.mjs";
import { useTestDatabase } from "#tests/database";
import { aPasswordAccount, cookieOf, theCodeSent } from "#tests/factories/accounts";
import { sitePages } from "~/services/http/pages.server";
import { createSite } from "~/services/http/site.server";
import { listen, type Listening, type RawAnswer } from "./listen";
import { loadBuild } from "./site";

useTestDatabase();

const own = "http://localhost:3000";
let site: Listening;

beforeAll(async () => {
  const build = await loadBuild();
  site = await listen(createSite(sitePages(build), `${root}/build/client`));
}, 300_000);
afterAll(() => site.stop());

const host = new URL(own).host;
const get = (path: string, cookie = "") => site.send(path, { headers: { Host: host, Cookie: cookie } });
const post = (path: string, fields: Record<string, string>, cookie = "") => {
  const body = new URLSearchParams(fields).toString();
  const headers = { Host: host, Origin: own, Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(Buffer.byteLength(body)) };
  return site.send(path, { method: "POST", headers, body });
};
const cookiesOf = ({ headers }: RawAnswer) => (headers["set-cookie"] ?? []).filter((cookie) => !cookie.includes("Max-Age=0")).map(cookieOf).join("; ");
const nonceOf = ({ headers }: RawAnswer) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];

describe("what a page may load", () => {
  test("every script of the page bears the nonce of this very answer", async () => {
    const [first, second] = [await get("/connexion"), await get("/connexion")];
    const nonce = nonceOf(first);
    expect(nonce).toMatch(/^[\w+/=]{20,}$/);
    expect(nonceOf(second)).not.toBe(nonce);
    const scripts = first.body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
    expect(first.body).not.toMatch(/<[^>]+\son\w+=/);
  });

  test("the policy starts from nothing and lets no inline script in", async () => {
    for (const path of ["/connexion", "/nulle-part"]) {
      const policy = String((await get(path)).headers["content-security-policy"]);
      const directives = Object.fromEntries(policy.split("; ").map((line) => [line.split(" ")[0], line]));
      expect(directives["default-src"]).toBe("default-src 'none'");
      expect(directives["script-src"]).toMatch(/^script-src 'self' 'nonce-[^']+'$/);
      expect(directives["style-src"]).toBe("style-src 'self'");
      expect(directives).toMatchObject({ "base-uri": "base-uri 'none'", "frame-ancestors": "frame-ancestors 'none'" });
    }
  });

  test("every page says that it is HTML in UTF-8", async () => {
    for (const path of ["/", "/connexion", "/nulle-part"]) expect((await get(path)).headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  test("no shared cache keeps a page", async () => {
    expect((await get("/connexion")).headers["cache-control"]).toBe("private, no-cache");
  });
});

describe("outside the demonstration", () => {
  test.each(["/_demo/entrer", "/_demo/horloge", "/_demo/styles", "/_demo/styles/actions"])("%s does not exist, whatever one sends", async (path) => {
    expect((await get(path)).status).toBe(404);
    for (const fields of [{}, { person: "nadia" }, { move: "day" }]) {
      const answer = await post(path, fields as Record<string, string>);
      expect([404, 405]).toContain(answer.status);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  });

  test("there is no bar to enter as someone", async () => {
    expect((await get("/connexion")).body).not.toContain("/_demo/");
  });
});

test("an address that does not parse is our answer, not a trace", async () => {
  for (const path of ["/%E0%A4%A", "/projets/%", "/%00"]) {
    const { status, body } = await get(path);
    expect([400, 404], path).toContain(status);
    expect(body).not.toMatch(/node_modules|at \w+ \(/);
  }
});

describe("an account, page by page, without JavaScript", () => {
  const password = "une phrase assez longue";
  const aSignUp = (email: string) => post("/inscription?retour=/le-label", { name: "Louise Exemple", email, password, retour: "/le-label" });
  /** What the visitor sees, without what differs by visit: the nonce. */
  const seen = async (cookie: string) => (await get("/verification", cookie)).body.replace(/nonce="[^"]*"/g, "");

  test("opens with the mailed code, and leads where one was going", async () => {
    const email = `${crypto.randomUUID()}@example.org`;
    const asked = await aSignUp(email);
    expect(asked).toMatchObject({ status: 302, headers: { location: "/verification" } });
    // In the browser the page's data come from /verification.data, which a narrower path would leave out.
    expect(asked.headers["set-cookie"]?.[0]).toMatch(/; Path=\/;/);
    const verified = await post("/verification", { code: await theCodeSent(email) }, cookiesOf(asked));
    expect(verified).toMatchObject({ status: 302, headers: { location: "/le-label" } });
    expect((await get("/mon-espace", cookiesOf(verified))).status).toBe(200);
    const out = await post("/deconnexion", {}, cookiesOf(verified));
    expect(out.status).toBe(302);
    expect((await get("/mon-espace", cookiesOf(verified))).status).toBe(404);
  });

  test("answers the same page whether the address has an account or not", async () => {
    const [fresh, known] = [`${crypto.randomUUID()}@example.org`, await aPasswordAccount(password)];
    const [one, other] = [await aSignUp(fresh), await aSignUp(known)];
    expect([other.status, other.headers.location]).toEqual([one.status, one.headers.location]);
    expect((await seen(cookiesOf(other))).replaceAll(known, "…")).toBe((await seen(cookiesOf(one))).replaceAll(fresh, "…"));
    const wrong = await Promise.all([post("/verification", { code: "000000" }, cookiesOf(one)), post("/verification", { code: "000000" }, cookiesOf(other))]);
    expect(wrong.map(({ status }) => status)).toEqual([400, 400]);
  });

  test("gets a new password by a code typed on the same page", async () => {
    const email = await aPasswordAccount(password);
    const asked = await post("/mot-de-passe-oublie", { email });
    expect(asked).toMatchObject({ status: 302, headers: { location: "/nouveau-mot-de-passe" } });
    const another = await post("/nouveau-code", { purpose: "password" }, cookiesOf(asked));
    expect(another.headers.location).toBe("/nouveau-mot-de-passe");
    const changed = await post("/nouveau-mot-de-passe", { code: await theCodeSent(email), password: "un tout nouveau mot de passe" }, cookiesOf(another));
    expect(changed.headers.location).toBe("/connexion");
    const signedIn = await post("/connexion", { email, password: "un tout nouveau mot de passe", retour: "//evil.example" });
    expect(signedIn).toMatchObject({ status: 302, headers: { location: "/mon-espace" } });
  });

  test("whoever is signed in finds the way out on every page", async () => {
    const email = await aPasswordAccount(password);
    const cookie = cookiesOf(await post("/connexion", { email, password }));
    for (const path of ["/", "/mon-espace", "/nulle-part"]) expect((await get(path, cookie)).body, path).toContain('action="/deconnexion"');
  });

  test("passwords are typed unseen, and managers know them", async () => {
    const field = async (path: string) => /<input[^>]*name="password"[^>]*>/.exec((await get(path)).body)?.[0];
    for (const [path, use] of [["/connexion", "current-password"], ["/inscription", "new-password"]] as const) {
      expect(await field(path)).toContain('type="password"');
      expect(await field(path)).toContain(`autoComplete="${use}"`);
    }
  });

  test("a refused sign-in gives the address back, never the password", async () => {
    const { status, body } = await post("/connexion", { email: "louise@example.org", password: "un mauvais mot de passe" });
    expect(status).toBe(400);
    expect(body).toContain("louise@example.org");
    expect(body).not.toContain("un mauvais mot de passe");
  });
});
