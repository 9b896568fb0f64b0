import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen, type Listening } from "#tests/matrix/listen";
import { useTestDatabase } from "#tests/database";
import { createSite } from "./site.server";

useTestDatabase();

const own = "http://localhost:3000";
const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
let site: Listening;

beforeAll(async () => {
  const pages = (request: { path: string }, response: { send: (text: string) => void }) => {
    if (request.path === "/broken") throw new Error("secret detail");
    response.send("pages");
  };
  site = await listen(createSite(pages, mkdtempSync(join(tmpdir(), "propulsons-refusals-"))));
});
afterAll(() => site.stop());

const refusals = [
  { status: 403, path: "/x", headers: { Origin: "https://evil.example" }, title: "Cette demande ne vient pas de notre site" },
  { status: 411, path: "/x", headers: { Origin: own, "Transfer-Encoding": "chunked" }, body: "a=1", title: "Cet envoi ne dit pas sa taille" },
  { status: 413, path: "/x", headers: { Origin: own, "Content-Length": String(12 * 1024 * 1024 + 1), Expect: "100-continue" }, title: "Cet envoi est trop lourd" },
];

test.each(refusals)("$status is drawn for browsers, and stays a sentence for tools", async ({ status, path, headers, body, title }) => {
  const sent = headers as unknown as Record<string, string>;
  const drawn = await site.send(path, { method: "POST", headers: { ...sent, Accept: browser }, body });
  expect(drawn).toMatchObject({ status, headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": expect.stringContaining("default-src 'none'"), "cache-control": "no-store" } });
  expect(drawn.body).toContain(`<h1>${title}</h1>`);
  expect(drawn.body).not.toMatch(/<script|style=/);
  for (const accept of ["*/*", "application/json"]) {
    const said = await site.send(path, { method: "POST", headers: { ...sent, Accept: accept }, body });
    expect([said.status, said.headers["content-type"]]).toEqual([status, "text/plain; charset=utf-8"]);
  }
});

test("what went wrong on our side is told with its reference, and nothing of how", async () => {
  const { status, headers, body } = await site.send("/broken", { headers: { Accept: browser } });
  expect(status).toBe(500);
  expect(body).toContain(`citant cette référence : ${String(headers["x-request-id"])}`);
  expect(body).not.toContain("secret detail");
});

test("what succeeds is left as it is", async () => {
  expect(await site.send("/x", { headers: { Accept: browser } })).toMatchObject({ status: 200, body: "pages" });
});
