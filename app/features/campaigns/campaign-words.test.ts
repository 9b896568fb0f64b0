import { describe, expect, test } from "vitest";
import { finalOutcome, plural, publicTag, stateTag, sumWords, thresholdLegend, thresholdWords, timeLeft, whenWords, type Staged } from "./campaign-words.fr";

const plain = (text: string) => text.replace(/\u00a0/g, " ");
const now = new Date("2026-11-01T09:00:00Z");

const live: Staged = {
  status: "live", goalCents: 500_000, thresholdPercent: 75, launchOn: "2026-10-20", startsAt: new Date("2026-10-20T06:00:00Z"),
  endsAt: new Date("2026-11-13T22:59:59Z"), countedCents: null, countedGifts: null,
};

test.each([
  [100, "L’argent est versé si l’objectif de 5 000 € est atteint. Sinon, chaque don est remboursé en entier."],
  [75, "L’argent est versé à partir de 3 750 €, soit 75 % de l’objectif. En dessous, chaque don est remboursé en entier."],
  [0, "La somme réunie est versée au projet, quel que soit son montant."],
])("a threshold of %s %% is said in words", (thresholdPercent, words) => {
  expect(plain(thresholdWords({ goalCents: 500_000, thresholdPercent }))).toBe(words);
  expect(plain(thresholdLegend({ goalCents: 500_000, thresholdPercent }))).not.toContain("NaN");
});

test("an uneven threshold is said to the cent", () =>
  expect(plain(thresholdLegend({ goalCents: 333_333, thresholdPercent: 75 }))).toBe("Seuil de réussite : 2 500 €, soit 75 % de l’objectif."));

test.each([
  ["2026-11-01T09:00:00Z", "Encore 12 jours"],
  ["2026-11-12T09:00:00Z", "Encore 1 jour"],
  ["2026-11-13T22:00:00Z", "Dernier jour"],
  ["2026-11-12T23:30:00Z", "Dernier jour"],
])("at %s: %s", (at, words) => expect(plain(timeLeft(live.endsAt!, new Date(at)))).toBe(words));

describe("what visitors read", () => {
  test.each<[string, Partial<Staged>, number, string]>([
    ["live", {}, 0, "Encore 12 jours"],
    ["live, goal reached", {}, 500_000, "Objectif atteint"],
    ["live, one cent short", {}, 499_999, "Encore 12 jours"],
    ["upcoming", { status: "approved", startsAt: null, endsAt: null }, 0, "Ouvre le 20 octobre 2026"],
    ["suspended", { status: "suspended" }, 0, "Suspendue"],
    ["succeeded", { status: "succeeded", countedCents: 400_000, countedGifts: 9 }, 400_000, "Réussie"],
    ["failed", { status: "failed", countedCents: 1, countedGifts: 1 }, 1, "Seuil non atteint"],
    ["settled after a success", { status: "settled", countedCents: 375_000, countedGifts: 9 }, 0, "Réussie"],
    ["settled after a failure", { status: "settled", countedCents: 374_999, countedGifts: 9 }, 0, "Seuil non atteint"],
  ])("%s", (_, change, raised, words) => expect(plain(publicTag({ ...live, ...change }, raised, now).text)).toBe(words));

  test("the deadline has its hour", () => expect(plain(whenWords(live))).toBe("Fin de la campagne le vendredi 13 novembre 2026 à 23 h 59."));
  test("a failure says what happens to the money", () => expect(plain(whenWords({ ...live, status: "failed" }))).toContain("chaque don est remboursé en entier"));
});

test.each<[string, Partial<Staged>, string, string]>([
  ["settled after a failure", { status: "settled", countedCents: 374_999, countedGifts: 9 }, "danger", "Remboursée"],
  ["settled after a success", { status: "settled", countedCents: 375_000, countedGifts: 9 }, "success", "Soldée"],
  ["settled without a gift, without threshold", { status: "settled", thresholdPercent: 0, countedCents: 0, countedGifts: 0 }, "danger", "Remboursée"],
])("the team's tag of a campaign %s", (_, change, tone, text) => expect(stateTag({ ...live, ...change })).toEqual({ tone, text }));

test.each<[string, Partial<Staged>, RegExp]>([
  ["live", {}, /^donnés par 9 citoyens/],
  ["upcoming", { status: "approved", startsAt: null }, /^pour l’instant/],
  ["failed", { status: "failed" }, /^promis, tout est rendu/],
  ["settled after a failure", { status: "settled", countedCents: 374_999, countedGifts: 9 }, /^promis, tout est rendu/],
  ["settled after a success", { status: "settled", countedCents: 375_000, countedGifts: 9 }, /^donnés par/],
  ["cancelled", { status: "cancelled" }, /^promis, tout est rendu/],
])("the sum of a campaign %s", (_, change, words) => expect(sumWords({ ...live, ...change }, "9 citoyens")).toMatch(words));

test("a running campaign has no outcome yet", () => expect(finalOutcome(live)).toBeNull());

test.each([
  [0, "0 citoyen"],
  [1, "1 citoyen"],
  [2, "2 citoyens"],
  [1234, "1 234 citoyens"],
])("%s", (count, words) => expect(plain(plural(count, "citoyen", "citoyens"))).toBe(words));
