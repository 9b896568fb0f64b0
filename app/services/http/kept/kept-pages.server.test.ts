import { sql } from "kysely";
import { Readable } from "node:stream";
import type { RequestHandler } from "express";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { listen, type Listening } from "#tests/matrix/listen";
import { now } from "~/lib/clock.server";
import { currentRequest } from "~/lib/current-request.server";
import { createSite } from "../site.server";
import { withKeptPages } from "./kept-pages.server";

useTestDatabase();

const host = { Host: "localhost:3000" };
const scripts = `<script nonce="n1">go()</script>`;

let sites: Listening[] = [];
let drawn: { path: string; headers: object }[];
/** Runs after a page has read, before it is kept. */
let afterReading: () => Promise<unknown>;
let extra: HeadersInit;
let isWhole: boolean;

/** A page that says what the clock's table holds, drawn as the pages are. */
const pages: RequestHandler = (request, response, next) => {
  const draw = async () => {
    drawn.push({ path: request.originalUrl, headers: { ...request.headers } });
    const { offsetMs } = await db.selectFrom("clock").select("offsetMs").executeTakeFirstOrThrow();
    await afterReading();
    const html = `<p>${offsetMs} ${"mot ".repeat(1000)}</p>${scripts}`;
    const headers = new Headers({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-cache", "Content-Security-Policy": "script-src 'nonce-n1'", ...extra });
    const page = currentRequest()?.page;
    const answer = page ? await page.keep({ body: Readable.from([html]), nonce: "n1", headers, data: { now: await now() }, isWhole }) : new Response(html, { headers });
    response.status(answer.status);
    answer.headers.forEach((value, name) => response.setHeader(name, value));
    response.end(await answer.text());
  };
  draw().catch(next);
};

const open = async () => {
  const site = await listen(withKeptPages(createSite(pages, "nowhere")));
  sites.push(site);
  return site;
};
let site: Listening;
beforeEach(async () => {
  [sites, drawn, afterReading, extra, isWhole] = [[], [], () => Promise.resolve(), {}, true];
  site = await open();
});
afterEach(() => Promise.all(sites.map(({ stop }) => stop())));

const get = (path = "/questions", headers: Record<string, string> = {}, method = "GET") => site.send(path, { method, headers: { ...host, ...headers } });
const write = () => sql`update clock set offset_ms = offset_ms + 1`.execute(db);
const offset = async () => (await db.selectFrom("clock").select("offsetMs").executeTakeFirstOrThrow()).offsetMs;
const saysWhatIs = async (body: string) => expect(body).toContain(`<p>${await offset()} `);

describe("a page for everybody", () => {
  test("is drawn once, with the hashes of its scripts and no nonce; another id and the same headers come with it each time", async () => {
    const [first, second] = [await get(), await get()];
    expect(drawn).toHaveLength(1);
    expect(second.body).toBe(first.body);
    expect(first.body).not.toContain("nonce");
    const { "x-request-id": one, ...headers } = first.headers;
    const { "x-request-id": other, ...again } = second.headers;
    expect(other).toMatch(/^[\w-]{36}$/);
    expect(other).not.toBe(one);
    const ofTransport = ["date", "content-length", "transfer-encoding"];
    const said = (all: object) => Object.fromEntries(Object.entries(all).filter(([name]) => !ofTransport.includes(name)));
    expect(said(again)).toEqual(said(headers));
    expect(again).toMatchObject({ "content-security-policy": expect.stringMatching(/^script-src 'sha256-[\w+/=]+'$/), "x-frame-options": "DENY", vary: "Accept-Encoding, Cookie" });
  });

  test("is never older than the request: what has committed is seen, in this process and in another", async () => {
    const other = await open();
    const both = () => Promise.all([site, other].map(({ send }) => send("/questions", { headers: host })));
    for (let n = 0; n < 3; n += 1) {
      await write();
      for (const { body } of await both()) await saysWhatIs(body);
    }
    expect(drawn).toHaveLength(6);
  });

  test("that something changed while it was drawn is not given to who asks after", async () => {
    afterReading = async () => {
      afterReading = () => Promise.resolve();
      await write();
    };
    await get();
    await saysWhatIs((await get()).body);
    await get();
    expect(drawn).toHaveLength(2);
  });

  test("is drawn for all who ask at once", async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    afterReading = () => gate;
    const asked = Array.from({ length: 12 }, () => get());
    setImmediate(open);
    const bodies = new Set((await Promise.all(asked)).map(({ body }) => body));
    expect([bodies.size, drawn.length]).toEqual([1, 1]);
  });

  test("says what time it is and is good to the end of its minute all the same", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-01-01T10:00:30.000Z") });
    try {
      afterReading = () => Promise.resolve(vi.setSystemTime(Date.now() + 5));
      await get();
      await get();
      expect(drawn).toHaveLength(1);
      vi.setSystemTime(new Date("2027-01-01T10:01:00.000Z"));
      await get();
      expect(drawn).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test("is given compressed as the browser can read it, and not again to one that has it", async () => {
    const { headers, body } = await get();
    for (const [encoding, open] of [["br", brotliDecompressSync], ["gzip", gunzipSync]] as const) {
      const answer = await fetchRaw(encoding === "br" ? "gzip, deflate, br, zstd" : "gzip;q=0.5");
      expect(answer.encoding).toBe(encoding);
      expect(open(answer.bytes).toString()).toBe(body);
    }
    const had = await get("/questions", { "If-None-Match": String(headers.etag) });
    expect([had.status, had.body, had.headers.etag]).toEqual([304, "", headers.etag]);
    const head = await get("/questions", {}, "HEAD");
    expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", String(Buffer.byteLength(body))]);
    expect(drawn).toHaveLength(1);
    await write();
    expect((await get("/questions", { "If-None-Match": String(headers.etag) })).status).toBe(200);
  });
});

/** `fetch` would ask for, and undo, the encoding itself. */
async function fetchRaw(accepted: string): Promise<{ encoding: string | undefined; bytes: Buffer }> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    const asked = request(`${site.url}/questions`, { headers: { ...host, "Accept-Encoding": accepted } }, (answer) => {
      answer.toArray().then((chunks: Buffer[]) => resolve({ encoding: answer.headers["content-encoding"], bytes: Buffer.concat(chunks) }), reject);
    });
    asked.on("error", reject).end();
  });
}

describe("nothing of one visitor reaches the others", () => {
  test("with any cookie, a foreign name or an odd request, the site answers itself", async () => {
    await get();
    const odd = [
      () => get("/questions", { Cookie: "session=x" }), () => get("/questions", { Cookie: "message=Bonjour" }), () => get("/questions", { Host: "evil.example" }),
      () => get("/questions", { Authorization: "Basic eDp4" }), () => get("/questions?x=1"), () => get("/questions.data"), () => get("/connexion"), () => get("/projets/x/soutenir"),
      () => get("/budget-citoyen/2026/bulletin"),
    ];
    for (const ask of odd) {
      const before = drawn.length;
      const answer = await ask();
      expect(drawn.length, answer.body.slice(0, 80)).toBe(before + 1);
      expect(answer.headers.etag).toBeUndefined();
    }
  });

  test("what the browser says of itself is not seen by a page that others will get", async () => {
    await get("/projets?besoin=culture", { "X-Forwarded-Host": "evil.example", Referer: "https://evil.example/", "Accept-Language": "en", "User-Agent": "x", "If-None-Match": `"x"` });
    expect(Object.keys(drawn[0]!.headers).sort()).toEqual(["connection", "host", "if-none-match"]);
  });

  test("queries are pages of their own", async () => {
    for (const path of ["/projets", "/projets?besoin=culture", "/projets?besoin=sport", "/projets", "/projets?besoin=sport"]) await get(path);
    expect(drawn.map(({ path }) => path)).toEqual(["/projets", "/projets?besoin=culture", "/projets?besoin=sport"]);
  });

  test.each([
    ["sets a cookie", () => (extra = { "Set-Cookie": "a=1" })],
    ["says that it is for nobody's memory", () => (extra = { "Cache-Control": "no-store" })],
    ["was not drawn whole", () => (isWhole = false)],
    ["read a table whose changes nobody tells", () => (afterReading = () => db.selectFrom("mailMessage").select("id").execute())],
  ])("a page that %s is not kept", async (_, spoil) => {
    spoil();
    await get();
    await get();
    expect(drawn).toHaveLength(2);
  });
});
