import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awardScale, type Request } from "./award-scale";

const request = (votes: number, requestEuros: number, floorEuros = 0, capEuros = requestEuros): Request => ({ votes, requestCents: requestEuros * 100, floorCents: floorEuros * 100, capCents: capEuros * 100 });
const euros = ({ awards, unspentCents }: ReturnType<typeof awardScale>) => ({ awards: awards.map((cents) => cents / 100), unspent: unspentCents / 100 });

describe("the award scale, by example (amounts in euros)", () => {
  test.each([
    ["in proportion to votes", 1_000, 1, [request(3, 5_000), request(1, 5_000)], { awards: [750, 250], unspent: 0 }],
    ["nobody gets more than asked; the rest is shared again", 1_000, 1, [request(3, 200), request(1, 5_000)], { awards: [200, 800], unspent: 0 }],
    ["nobody gets more than the category's cap", 1_000, 1, [request(3, 5_000, 0, 600), request(1, 5_000)], { awards: [600, 400], unspent: 0 }],
    ["floors first, by votes", 1_000, 1, [request(1, 900, 400), request(9, 900, 400), request(5, 900, 400)], { awards: [0, 529, 471], unspent: 0 }],
    ["a floor that does not fit is passed over for the next", 1_000, 1, [request(9, 900, 700), request(5, 900, 400), request(1, 900, 300)], { awards: [700, 0, 300], unspent: 0 }],
    ["steps: down first, then one each by largest remainder", 1_000, 100, [request(1, 900), request(1, 900), request(1, 900)], { awards: [400, 300, 300], unspent: 0 }],
    ["what no step can give stays unspent", 1_050, 100, [request(2, 300), request(1, 300)], { awards: [300, 300], unspent: 450 }],
    ["no vote at all: floors only, by lot", 1_000, 1, [request(0, 900, 400), request(0, 900, 400), request(0, 900, 400)], { awards: [400, 400, 0], unspent: 200 }],
  ])("%s", (_, envelope, step, requests, expected) => expect(euros(awardScale(envelope * 100, step * 100, requests))).toEqual(expected));
});

const requests = fc.array(
  fc.record({ votes: fc.nat(300), floorCents: fc.nat(5_000), above: fc.nat(20_000), cut: fc.nat(20_000) }).map(({ votes, floorCents, above, cut }): Request => ({
    votes, floorCents, requestCents: floorCents + above, capCents: floorCents + cut,
  })),
  { maxLength: 12 },
);
const cases = fc.record({ envelope: fc.nat(100_000), step: fc.integer({ min: 1, max: 3_000 }), requests });

describe("the award scale, whatever the votes", () => {
  test("never spends more than the envelope, keeps floors and caps, and says what is left to the cent", () => {
    fc.assert(fc.property(cases, ({ envelope, step, requests: list }) => {
      const { awards, unspentCents } = awardScale(envelope, step, list);
      expect(awards.reduce((sum, award) => sum + award, 0) + unspentCents).toBe(envelope);
      expect(unspentCents).toBeGreaterThanOrEqual(0);
      awards.forEach((award, index) => {
        const { floorCents, capCents, requestCents } = list[index]!;
        if (award > 0) expect(award).toBeGreaterThanOrEqual(floorCents);
        expect(award).toBeLessThanOrEqual(Math.min(capCents, requestCents));
      });
    }));
  });

  test("the same request in the same category: more votes never get less", () => {
    fc.assert(fc.property(cases, fc.nat(20_000), fc.nat(5_000), ({ envelope, step, requests: list }, above, floorCents) => {
      const same = list.map((one) => ({ ...one, floorCents, requestCents: floorCents + above, capCents: floorCents + above }));
      const { awards } = awardScale(envelope, step, same);
      same.forEach((a, i) => same.forEach((b, j) => { if (a.votes > b.votes) expect(awards[i]!).toBeGreaterThanOrEqual(awards[j]!); }));
    }));
  });

  test("leaves no step that somebody with a floor could still take", () => {
    fc.assert(fc.property(cases, ({ envelope, step, requests: list }) => {
      const { awards, unspentCents } = awardScale(envelope, step, list);
      if (unspentCents < step || !list.some(({ votes }, index) => votes && awards[index])) return;
      awards.forEach((award, index) => { if (award > 0) expect(award + step).toBeGreaterThan(Math.min(list[index]!.capCents, list[index]!.requestCents)); });
    }));
  });
});
