import { expect, test } from "vitest";
import { reader } from "./relations.server";

const table = (name: string, watched = true) => ({ name, text: null, watched });
const read = reader([
  table("campaign"), table("gift"), table("label"), table("secret", false),
  { name: "gift_fact", text: "SELECT g.id FROM (gift g JOIN campaign ON (true))", watched: false },
  { name: "deep", text: "select * from gift_fact", watched: false },
  { name: "sum_of", text: "begin return (select sum(x) from gift_fact); end", watched: false },
]);

test("tables are found by name, written by Kysely or by hand, in lists too", () => {
  expect(read(`select "c"."id" from "campaign" as "c" left join "label" on true`).tables).toEqual(["campaign", "label"]);
  expect(read("select 1 from gift g, label l where exists (select from public.campaign)").tables).toEqual(["gift", "label", "campaign"]);
});

test("behind views and functions stand tables", () => {
  expect(read("select * from deep").tables).toEqual(["gift", "campaign"]);
  expect(read("select sum_of(1)").tables).toEqual(["gift", "campaign"]);
});

test("columns, new names and quoted text are no tables", () => {
  expect(read(`select c.label, c."gift", 'from secret', 1 as gift, 2 as "label" from campaign c`).tables).toEqual(["campaign"]);
});

test("what tells no change is named", () => {
  expect(read("select 1 from campaign join secret on true")).toEqual({ tables: ["campaign", "secret"], unwatched: ["secret"] });
});
