import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen, type Listening } from "#tests/matrix/listen";
import { securityHeaders } from "./protection.server";
import { createSite } from "./site.server";

const folder = mkdtempSync(join(tmpdir(), "propulsons-methods-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "assets/app-abc.js"), "1");

let site: Listening;
beforeAll(async () => {
  site = await listen(createSite((request, response) => response.send(`pages ${request.path}`), folder));
});
afterAll(() => site.stop());

test("TRACE gives nothing back of what was asked", async () => {
  const { status, body } = await site.send("/x", { method: "TRACE", headers: { Cookie: "session=secret" } });
  expect(status).toBe(403);
  expect(body).not.toContain("secret");
});

test("no folder is listed", async () => {
  for (const path of ["/assets", "/assets/", "/"]) expect((await site.send(path)).body).not.toContain("app-abc.js");
});

test("no other origin is invited: no answer carries a header of CORS", async () => {
  for (const method of ["GET", "OPTIONS", "POST"]) {
    const { headers } = await site.send("/x", { method, headers: { Origin: "https://evil.example", "Access-Control-Request-Method": "POST" } });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});

test("on https every answer says HSTS, for a year and for every subdomain", async () => {
  const site = express().use(securityHeaders("https://propulsons.example.org"));
  const server = await listen(site.use((_request, answer) => void answer.send("page")));
  const answer = await server.send("/");
  await server.stop();
  expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
});
