import { expect, test } from "vitest";
import { errorKind } from "./errors";

test.each([
  { status: 404, signedIn: false, pathname: "/projets/rien", kind: "missing" },
  { status: 404, signedIn: false, pathname: "/equipe/argent", kind: "signInFirst" },
  { status: 404, signedIn: true, pathname: "/equipe/argent", kind: "missing" },
  { status: 404, signedIn: false, pathname: "/equipement", kind: "missing" },
  { status: 400, signedIn: false, pathname: "/connexion", kind: "misunderstood" },
  { status: 405, signedIn: false, pathname: "/projets", kind: "misunderstood" },
  { status: 429, signedIn: true, pathname: "/mon-espace", kind: "tooMany" },
  { status: 503, signedIn: true, pathname: "/mon-espace", kind: "away" },
  { status: 500, signedIn: false, pathname: "/", kind: "broken" },
  { status: null, signedIn: true, pathname: "/comite", kind: "broken" },
])("$status at $pathname, signed in: $signedIn → $kind", ({ kind, ...seen }) => {
  expect(errorKind(seen)).toBe(kind);
});
