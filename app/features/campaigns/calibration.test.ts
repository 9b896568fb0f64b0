import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrate, shareOut, sharesOn, type CircleShares, type Past } from "./calibration";
import { calibrationWords, circleEffort, sharesNote } from "./calibration.fr";

/** The label's own history: 71 projects, 273 263 €, 4 809 citizens. */
const history: Past = [
  { projects: 1, cents: 501_500, citizens: 90 },
  { projects: 1, cents: 124_500, citizens: 44 },
  { projects: 19, cents: 7_486_500, citizens: 1279 },
  { projects: 39, cents: 14_456_400, citizens: 2775 },
  { projects: 11, cents: 4_757_400, citizens: 621 },
];
const calibrated = (goalCents: number, durationDays = 30, people = {}) => calibrate({ goalCents, durationDays, people }, history, sharesOn("2026-11-25"))!;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("57 € per citizen and 3 849 € per project come from the history, not from a constant", () => {
  const { averageGiftCents, averageProjectCents } = calibrated(500_000);
  expect([Math.round(averageGiftCents / 100), Math.round(averageProjectCents / 100)]).toEqual([57, 3849]);
});

test.each([
  // goal, days, givers, close, network, public, weeks, fewest, most
  [500_000, 30, 88, [27, 35, 26], [19, 22, 24, 18, 5], 66, 177],
  [384_900, 28, 68, [21, 27, 20], [16, 19, 18, 15], 51, 137],
  [50_000, 7, 9, [3, 3, 3], [9], 7, 18],
  [1, 7, 1, [0, 1, 0], [1], 1, 1],
  [10_000_000, 60, 1760, [528, 704, 528], undefined, 1306, 3535],
])("a goal of %i cents in %i days asks for %i givers", (goal, days, givers, circles, weeks, fewest, most) => {
  const found = calibrated(goal, days);
  expect(found.givers).toBe(givers);
  expect(found.byCircle.map((circle) => circle.givers)).toEqual(circles);
  if (weeks) expect(found.byWeek).toEqual(weeks);
  expect(found.bounds).toMatchObject({ fewest, most });
});

test("circles and weeks always sum to the givers, and the average gift times the givers reaches the goal", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 7, max: 60 }), (goal, days) => {
      const { givers, byCircle, byWeek, bounds } = calibrated(goal, days);
      expect(byCircle.reduce((all, one) => all + one.givers, 0)).toBe(givers);
      expect(byWeek.reduce((all, one) => all + one, 0)).toBe(givers);
      expect(Math.min(...byWeek)).toBeGreaterThanOrEqual(0);
      expect(givers * 27_326_300).toBeGreaterThanOrEqual(goal * 4809);
      expect(bounds.fewest <= givers && givers <= bounds.most).toBe(true);
    }),
  );
});

test.each([[7, [1, 1, 1], [3, 2, 2]], [0, [30, 40, 30], [0, 0, 0]], [10, [30, 40, 30], [3, 4, 3]]])("%i in shares %j is %j", (whole, shares, parts) => {
  expect(shareOut(whole, shares)).toEqual(parts);
});

test.each([[[]], [[{ projects: 0, cents: 0, citizens: 0 }]]])("without history nothing is promised", (past) => {
  expect(calibrate({ goalCents: 500_000, durationDays: 30, people: {} }, past, sharesOn("2026-11-25"))).toBeNull();
});

describe("the setting of the circles", () => {
  const lines: CircleShares[] = [
    { from: "2020-01-01", shares: { close: 30, network: 40, public: 30 }, source: "un repère" },
    { from: "2027-01-01", shares: { close: 20, network: 50, public: 30 }, source: "la moyenne des campagnes de 2026" },
  ];

  test.each([["2019-12-31", 30], ["2026-12-31", 30], ["2027-01-01", 20]])("on %s, %i %% are close people", (day, close) => {
    expect(sharesOn(day, lines).shares.close).toBe(close);
  });

  test("is said with its shares, its source and its day", () => {
    const said = plain(sharesNote(calibrate({ goalCents: 500_000, durationDays: 30, people: {} }, history, lines[1]!)!.circleRule));
    for (const words of ["20 % des dons viennent des proches", "50 % du réseau", "la moyenne des campagnes de 2026", "2027"]) expect(said).toContain(words);
  });
});

describe("in words", () => {
  test("the arithmetic is said, with its bounds", () => {
    expect(calibrationWords(calibrated(500_000)).map(plain)).toEqual([
      "Dans l’histoire du label, une personne donne en moyenne 57 €. Votre objectif de 5 000 €, divisé par ce don moyen, demande 88 personnes.",
      "Une campagne du label réunit en moyenne 3 849 € : votre objectif en fait 130 %.",
      "Ce n’est pas une promesse. Selon les années, le don moyen est allé de 28 € à 77 € : il faudrait entre 66 et 177 personnes.",
    ]);
  });

  test.each([
    [null, "Combien en connaissez-vous ?"],
    [0, "Personne à qui demander aujourd’hui"],
    [10, "Vous en avez 10 : il en manque 17"],
    [54, "Vous en avez 54 : 50 % doivent donner"],
  ])("%s close people", (close, words) => {
    expect(plain(circleEffort(calibrated(500_000, 30, { close }).byCircle[0]!))).toBe(words);
  });
});
