import { expect, test } from "vitest";
import { patternOf } from "./route-pattern.server";
import { isUnlogged } from "./unlogged";

test.each([
  ["/", "/"],
  ["/projets/le-four", "/projets/:slug"],
  ["/dons/0b0e.secret", "/dons/:token"],
  ["/dons/0b0e.secret.data", "/dons/:token"],
  ["/attestation/0b0e.secret", "/attestation/:token"],
  ["/mon-espace/campagnes/1/contreparties/2/stock", "/mon-espace/campagnes/:campaignId/contreparties/:rewardId/stock"],
  ["/_root.data", "/"],
  ["/assets/app-abc.js", "/assets/*"],
  ["/_demo/courrier/secret", "/_demo/*"],
  ["/nowhere/louise@example.org", "/*"],
  ["/healthz", "/healthz"],
])("%s is logged as %s", (path, pattern) => expect(patternOf(path)).toBe(pattern));

test("a route can ask that no line be written", () => {
  expect(isUnlogged("/healthz")).toBe(true);
  expect(isUnlogged("/projets")).toBe(false);
});
