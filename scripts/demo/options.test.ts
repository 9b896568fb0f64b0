import { expect, test } from "vitest";
import { parseDemoOptions } from "./options";

test.each([
  [[], {}, false],
  [["--fresh"], {}, true],
  [[], { npm_config_fresh: "true" }, true],
])("%j with %j: fresh is %s", (args, env, fresh) => {
  expect(parseDemoOptions(args, env)).toEqual({ fresh });
});

test("an unknown option is refused, with the usage", () => {
  expect(() => parseDemoOptions(["--frsh"], {})).toThrow(/Unknown option --frsh.\nUsage/);
});

test("a database of one's own is never emptied", () => {
  expect(() => parseDemoOptions(["--fresh"], { DATABASE_URL: "postgres://elsewhere/db" })).toThrow(
    /empty that database yourself/,
  );
});
