import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { campaignStatuses, campaignSteps, canMove, movesFor, nextStatus, stepOf, type CampaignStatus } from "./campaign";

/** PRODUCT §3, move by move: who, from where, to where. Everything that is not here is refused. */
const table = `
holder  submit           draft              in_review
holder  submit           changes_requested  in_review
team    request_changes  in_review          changes_requested
team    approve          in_review          approved
clock   launch           approved           live
team    suspend          live               suspended
clock   revoke           live               suspended
clock   lose_label       approved           changes_requested
team    resume           suspended          live
clock   close            live               closing
clock   succeed          closing            succeeded
clock   fail             closing            failed
clock   settle           succeeded          settled
clock   settle           failed             settled
clock   lapse            suspended          cancelled
team    cancel           draft              cancelled
team    cancel           in_review          cancelled
team    cancel           changes_requested  cancelled
team    cancel           approved           cancelled
team    cancel           live               cancelled
team    cancel           suspended          cancelled
team    cancel           closing            cancelled`;

const movers = ["holder", "team", "clock"] as const;
const expected = new Map(table.trim().split("\n").map((line) => line.split(/\s+/)).map(([by, verb, from, to]) => [`${by} ${verb} ${from}`, to]));

test("the table is the product's, no more and no less", () => {
  const found = new Map<string, string>();
  for (const by of movers)
    for (const { verb } of campaignSteps)
      for (const status of campaignStatuses) if (canMove(status, verb, by)) found.set(`${by} ${verb} ${status}`, nextStatus(status, verb, by));
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});

test("a refused move says why", () => {
  expect(() => nextStatus("draft", "approve", "team")).toThrow("campaign.wrong_state");
  expect(() => nextStatus("in_review", "approve", "holder")).toThrow("campaign.wrong_state");
});

const verbs = campaignSteps.map(({ verb }) => verb);

/** A life: at each step one of the moves that somebody may make then. */
const aLife = fc.array(fc.nat(), { maxLength: 30 }).map((picks) =>
  picks.reduce<CampaignStatus[]>((path, pick) => {
    const possible = movers.flatMap((by) => movesFor(path.at(-1)!, by));
    return possible.length ? [...path, possible[pick % possible.length]!.to] : path;
  }, ["draft"]));

describe("any sequence of events", () => {
  test("never leaves the table", () =>
    fc.assert(fc.property(aLife, (path) => path.slice(1).every((to, index) => [...expected].some(([key, end]) => end === to && key.endsWith(` ${path[index]}`))))));

  test("terminal states stay terminal", () => {
    for (const status of ["settled", "cancelled"] as const) for (const by of movers) expect(movesFor(status, by)).toEqual([]);
  });

  test("is never cancelled once it succeeded or failed", () =>
    fc.assert(fc.property(aLife, (path) => {
      const end = path.findIndex((status) => status === "succeeded" || status === "failed");
      return end < 0 || !path.slice(end).includes("cancelled");
    })));

  test("pays out or refunds only after closing", () =>
    fc.assert(fc.property(aLife, (path) => !path.includes("succeeded") || path.includes("closing"))));

  test("goes online only through a review", () =>
    fc.assert(fc.property(aLife, (path) => !path.includes("live") || path.indexOf("approved") < path.indexOf("live"))));
});

test("every state is reached and every verb has its French label", () => {
  const reached = new Set<CampaignStatus>(["draft", ...campaignSteps.map(({ to }) => to)]);
  expect([...reached].sort()).toEqual([...campaignStatuses].sort());
  for (const verb of verbs) expect(stepOf(verb).label).not.toBe("");
});
