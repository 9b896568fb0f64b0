import { mkdtempSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { precompress } from "#scripts/precompress";
import { useTestDatabase } from "#tests/database";
import { listen, type Listening } from "#tests/matrix/listen";
import { createSite } from "./site.server";

useTestDatabase();

const own = "http://localhost:3000";
const unsafe = ["POST", "PUT", "PATCH", "DELETE"];

const folder = mkdtempSync(join(tmpdir(), "propulsons-site-"));
mkdirSync(join(folder, "assets"));
const script = join(folder, "assets/app-abc.js");
writeFileSync(script, "export const one = 1;".repeat(200));
writeFileSync(join(folder, "assets/art-abc.png"), "x".repeat(4000));
writeFileSync(join(folder, "assets/small-abc.css"), "a{}");
await precompress(folder);

let site: Listening;
let withTools: Listening;
let tools: Listening;

beforeAll(async () => {
  tools = await listen((request, response) => response.end(`tools ${request.url}`));
  const pages = (request: { path: string; method: string }, response: { send: (text: string) => void }) => {
    if (request.path === "/broken") throw new Error("secret detail");
    response.send(`pages ${request.method} ${request.path}`);
  };
  site = await listen(createSite(pages, folder));
  withTools = await listen(createSite(pages, folder, { demoToolsUrl: tools.url }));
});
afterAll(() => Promise.all([site.stop(), withTools.stop(), tools.stop()]));

describe("the origin of what changes something", () => {
  test.each(unsafe)("%s passes from our own pages", async (method) => {
    expect((await site.send("/x", { method, headers: { Origin: own } })).body).toBe(`pages ${method} /x`);
  });

  test.each(unsafe)("%s is refused from elsewhere, from nowhere and unsaid", async (method) => {
    for (const headers of [{ Origin: "https://evil.example" }, { Origin: "null" }, {}, { Origin: `${own}.evil.example` }, { Origin: "http://localhost:3001" }, { Origin: "https://localhost:3000" }])
      expect((await site.send("/x", { method, headers: headers as Record<string, string> })).status, JSON.stringify(headers)).toBe(403);
  });

  test("without Origin the Referer speaks; a foreign Origin is not mended by it", async () => {
    expect((await site.send("/x", { method: "POST", headers: { Referer: `${own}/page` } })).status).toBe(200);
    expect((await site.send("/x", { method: "POST", headers: { Referer: "https://evil.example/" } })).status).toBe(403);
    expect((await site.send("/x", { method: "POST", headers: { Referer: "nonsense" } })).status).toBe(403);
    expect((await site.send("/x", { method: "POST", headers: { Origin: "null", Referer: `${own}/page` } })).status).toBe(403);
  });

  test("reading needs none", async () => {
    expect((await site.send("/x")).status).toBe(200);
    expect((await site.send("/x", { headers: { Origin: "https://evil.example" } })).status).toBe(200);
  });

  test("Stripe's signed events pass without, and nothing near them", async () => {
    expect((await site.send("/webhooks/stripe", { method: "POST" })).status).toBe(200);
    for (const path of ["/webhooks/stripe/", "/webhooks/stripe.data", "/webhooks/../webhooks/stripe", "/webhooks"])
      expect((await site.send(path, { method: "POST" })).status, path).toBe(403);
  });
});

describe("the size of what is sent", () => {
  const sent = (path: string, length: number) => site.send(path, { method: "POST", headers: { Origin: own, "Content-Length": String(length), Expect: "100-continue" } });
  const [kilobytes, megabytes] = [1024, 1024 * 1024];
  const documents = "/mon-espace/demandes/1/documents";

  test.each([
    ["a form beyond 512 kB", "/x", 512 * kilobytes + 1],
    ["a form sent by the page's script", "/x.data", 512 * kilobytes + 1],
    ["a form on a page without files", "/connexion", 2 * megabytes],
    ["an event beyond 1 MB", "/webhooks/stripe", megabytes + 1],
  ])("%s is refused before it comes", async (_, path, length) => {
    expect(await sent(path, length)).toMatchObject({ status: 413, headers: { connection: "close" } });
  });

  test("more than twelve megabytes are refused before they come, even where files are sent", async () => {
    expect(await sent(documents, 12 * megabytes + 1)).toMatchObject({ status: 413, headers: { connection: "close" } });
  });

  test("a body that does not say its length is refused", async () => {
    const headers = { Origin: own, "Transfer-Encoding": "chunked" };
    expect((await site.send("/x", { method: "POST", headers, body: "a=1" })).status).toBe(411);
  });

  test("what fits passes", async () => {
    expect((await site.send("/x", { method: "POST", headers: { Origin: own, "Content-Length": "3" }, body: "a=1" })).status).toBe(200);
  });
});

test("every answer carries the headers that protect it, refusals and files too", async () => {
  const answers = [await site.send("/x"), await site.send("/x", { method: "POST" }), await site.send("/assets/app-abc.js"), await site.send("/broken")];
  for (const { headers } of answers) {
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-frame-options": "DENY", "cross-origin-opener-policy": "same-origin" });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
  }
});

describe("files whose name is their content", () => {
  const asked = (accepted: string, more: object = {}) => site.send("/assets/app-abc.js", { headers: { "Accept-Encoding": accepted, ...more } });

  test("are kept for a year, and sent as the build compressed them", async () => {
    for (const [accepted, encoding, file] of [["gzip, deflate, br, zstd", "br", ".br"], ["gzip", "gzip", ".gz"], ["br;q=0, gzip", "gzip", ".gz"], ["identity", undefined, ""]] as const) {
      const { status, headers } = await asked(accepted);
      expect([status, headers["content-encoding"], Number(headers["content-length"])]).toEqual([200, encoding, statSync(`${script}${file}`).size]);
      expect(headers).toMatchObject({ "cache-control": "public, max-age=31536000, immutable", vary: "Accept-Encoding" });
      expect(headers["content-type"]).toMatch(/^(text|application)\/javascript; charset=utf-8$/i);
    }
  });

  test("are not sent again to who has them, nor to who sends something there", async () => {
    const { headers } = await asked("br");
    expect((await asked("br", { "If-None-Match": String(headers.etag) })).status).toBe(304);
    expect((await asked("gzip", { "If-None-Match": String(headers.etag) })).status).toBe(200);
    const refused = await site.send("/assets/app-abc.js", { method: "POST", headers: { "Accept-Encoding": "br" } });
    expect([refused.status, refused.headers["content-encoding"]]).toEqual([403, undefined]);
  });

  test("are as they were when they are pictures or fonts, or small", async () => {
    for (const name of ["art-abc.png", "small-abc.css"]) expect((await site.send(`/assets/${name}`, { headers: { "Accept-Encoding": "br" } })).headers).not.toHaveProperty("content-encoding");
    expect(readdirSync(join(folder, "assets")).sort()).toEqual(["app-abc.js", "app-abc.js.br", "app-abc.js.gz", "art-abc.png", "small-abc.css"]);
  });
});

describe("what goes wrong", () => {
  test("says nothing of how", async () => {
    const { status, body } = await site.send("/broken");
    expect([status, body]).toEqual([500, "Quelque chose n’a pas marché chez nous.\n"]);
  });

  test("no file above the folder is reached", async () => {
    for (const path of ["/../package.json", "/assets/../../package.json", "/%2e%2e/package.json", "/assets/..%2f..%2fpackage.json"])
      expect((await site.send(path)).body).not.toContain("dependencies");
  });
});

describe("the demonstration's tools", () => {
  const host = { Host: "localhost:3000" };

  test("answer under /_demo/ only where they are set", async () => {
    expect((await withTools.send("/_demo/courrier?page=2", { headers: host })).body).toBe("tools /_demo/courrier?page=2");
    expect((await site.send("/_demo/courrier")).body).toBe("pages GET /_demo/courrier");
  });

  test("leave the product its own pages", async () => {
    for (const path of ["/_demo/entrer", "/_demo/horloge", "/_demo/entrer.data", "/projets"]) expect((await withTools.send(path, { headers: host })).body).toBe(`pages GET ${path}`);
  });

  test("are not left by climbing: the sandbox's controls stay out of reach", async () => {
    for (const path of ["/_demo/../_control/clock", "/_demo/%2e%2e/_control/clock", "/_demo/..%2f_control/clock", "/_control/clock"])
      expect((await withTools.send(path, { method: "POST", headers: { Origin: own } })).body, path).not.toMatch(/^tools \/(_control|_demo\/(\.\.|%2e%2e)\/)/);
  });

  test("send visitors of 127.0.0.1 to the one origin", async () => {
    expect(await withTools.send("/projets?x=1", { headers: { Host: "127.0.0.1:3000" } })).toMatchObject({ status: 302, headers: { location: `${own}/projets?x=1` } });
    const away = await withTools.send("//evil.example/", { headers: { Host: "127.0.0.1:3000" } });
    expect(new URL(away.headers.location!).host).toBe("localhost:3000");
  });
});
