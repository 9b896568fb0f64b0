import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hourlyOrder } from "./hourly-order";

const hour = 3_600_000;
const sets = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 40 });
const instants = fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
const ordersOf = (ids: string[], from: Date, hours: number) => Array.from({ length: hours }, (_, index) => hourlyOrder(ids, new Date(from.getTime() + index * hour)));
/** The hour that begins a round of as many hours as there are items. */
const roundOf = (ids: string[], at: Date) => new Date(Math.floor(at.getTime() / (hour * ids.length)) * hour * ids.length);

describe("the order of the hour", () => {
  test("shows everyone once, whatever the order they came in", () => {
    fc.assert(fc.property(sets, instants, (ids, at) => {
      expect([...hourlyOrder(ids, at)].sort()).toEqual([...ids].sort());
      expect(hourlyOrder([...ids].reverse(), at)).toEqual(hourlyOrder(ids, at));
    }));
  });

  test("is the same for everybody until the hour is over", () => {
    fc.assert(fc.property(sets, instants, fc.integer({ min: 0, max: hour - 1 }), (ids, at, later) => {
      const start = new Date(Math.floor(at.getTime() / hour) * hour);
      expect(hourlyOrder(ids, new Date(start.getTime() + later))).toEqual(hourlyOrder(ids, start));
    }));
  });

  test("gives each the same exposure: each place once in a round", () => {
    fc.assert(fc.property(sets, instants, (ids, at) => {
      const orders = ordersOf(ids, roundOf(ids, at), ids.length);
      for (const [place] of ids.entries()) expect(new Set(orders.map((order) => order[place])).size).toBe(ids.length);
    }), { numRuns: 40 });
  });

  test("is one of a small set: as many orders as there are items", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const orders = ordersOf(ids, new Date("2026-09-01T00:00:00Z"), 24 * 30);
    expect(new Set(orders.map((order) => order.join())).size).toBe(ids.length);
  });

  test("gives nobody an hour of the day: of twenty-four, many come first at eight in two months", () => {
    const ids = Array.from({ length: 24 }, (_, index) => `initiative-${index}`);
    const firstAtEight = Array.from({ length: 60 }, (_, day) => hourlyOrder(ids, new Date(Date.UTC(2026, 8, 1 + day, 8)))[0]);
    expect(new Set(firstAtEight).size).toBeGreaterThan(12);
  });

  test("leaves none and one as they are", () => {
    expect(hourlyOrder([], new Date(0))).toEqual([]);
    expect(hourlyOrder(["only"], new Date(0))).toEqual(["only"]);
  });
});
