import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#scripts/entry/root.mjs";
import { leaveFor, redirect } from "./redirect.server";

const outside = ["//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example/", "javascript:alert(1)", "mon-espace", "", "https://checkout.stripe.com.evil.example/x", "http://localhost:3000.evil.example/"];

test.each(outside)("nothing leads to %j (situation 23)", (to) => {
  expect(() => redirect(to)).toThrow("must stay");
  expect(() => leaveFor(to)).toThrow("must stay");
});

test("our pages are reached, with what goes along", () => {
  const response = redirect("/mon-espace?x=1", { headers: { "X-A": "b" } });
  expect([response.status, response.headers.get("Location"), response.headers.get("X-A")]).toEqual([302, "/mon-espace?x=1", "b"]);
});

test.each(["/dons/1", "http://localhost:3000/_demo/paiement/1", "http://demo.test/x"])("payment and onboarding may lead to %s", (to) => {
  expect(leaveFor(to, 303).headers.get("Location")).toBe(to);
});

test("a page of Stripe's is no page of ours", () => expect(() => redirect("http://demo.test/x")).toThrow("must stay"));

const sources = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."));
/** Any other way to send a browser elsewhere. `demo-tools` leads to the site's own origin. */
const otherWays = [/import [^;]*\b(redirect|redirectDocument|replace)\b[^;]*from "@remix-run\/(node|react|server-runtime)"/, /\bLocation["']?\s*[:,]\s*[^}\s]/, /response\.redirect\(/, /location\.(href|assign|replace)\b/];
const allowed = ["lib/redirect.server.ts", "services/http/demo-tools.server.ts"];

test("every redirect of the product goes through this file (situation 23)", () => {
  expect(sources.length).toBeGreaterThan(200);
  const strays = sources.filter((path) => !allowed.includes(path) && otherWays.some((way) => way.test(readFileSync(join(root, "app", path), "utf8"))));
  expect(strays).toEqual([]);
  const users = sources.filter((path) => /\bredirect\(/.test(readFileSync(join(root, "app", path), "utf8")));
  expect(users.length).toBeGreaterThan(10);
  for (const path of users) expect(readFileSync(join(root, "app", path), "utf8"), path).toMatch(/redirect\.server"|demoTools/);
});
