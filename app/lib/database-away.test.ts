import { expect, test } from "vitest";
import { isDatabaseAway } from "./database-away";

const coded = (code: string) => Object.assign(new Error("said by the driver"), { code });

test.each([
  ["nobody listens", coded("ECONNREFUSED"), true],
  ["cut in the middle", new Error("Connection terminated unexpectedly"), true],
  ["the pool is exhausted", new Error("timeout exceeded when trying to connect"), true],
  ["stopped by its administrator", coded("57P01"), true],
  ["still starting", coded("57P03"), true],
  ["too many connections", coded("53300"), true],
  ["a row held for too long", coded("55P03"), true],
  ["a connection failure", coded("08006"), true],
  ["a unique key", coded("23505"), false],
  ["a wrong statement", coded("42601"), false],
  ["a bug of ours", new TypeError("x is undefined"), false],
  ["a 404", new Response(null, { status: 404 }), false],
  ["nothing", undefined, false],
])("%s", (_words, error, away) => expect(isDatabaseAway(error)).toBe(away));
