import { describe, expect, test } from "vitest";
import { boardPath, daysLate, groupByStatus, readBoardFilters, type BoardRow } from "./board";
import type { EnquiryStatus } from "./enquiry";

const now = new Date("2026-11-25T10:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const row = (over: Partial<BoardRow>): BoardRow => ({
  id: "1", name: "Odile", projectName: null, summary: "Un fournil", communeName: "Béthune", theme: null, status: "new", receivedAt: daysAgo(1), since: daysAgo(1),
  ownerName: null, partnerName: null, next: null, ...over,
});
const due = (dueOn: string) => ({ action: "Rappeler", dueOn, ownerName: "Nadia" });

describe("who is late", () => {
  const cases: [string, EnquiryStatus, number, string | null, number][] = [
    ["an answer promised under a week", "new", 5, null, 0],
    ["an answer that did not come", "new", 6, null, 1],
    ["a gesture planned today is on time", "new", 40, "2026-11-25", 0],
    ["a gesture planned tomorrow is on time", "contacted", 90, "2026-11-26", 0],
    ["a gesture of yesterday is a day late", "contacted", 1, "2026-11-24", 1],
    ["a contact without a meeting for three weeks", "contacted", 22, null, 1],
    ["a holder who does not open the invitation", "invited", 24, null, 3],
    ["what became a project is nobody's delay", "application", 400, null, 0],
    ["what is closed is over", "closed", 400, null, 0],
    ["unless a gesture is still planned", "closed", 400, "2026-11-20", 5],
  ];
  test.each(cases)("%s", (_title, status, since, dueOn, late) => {
    expect(daysLate({ status, since: daysAgo(since), next: dueOn ? due(dueOn) : null }, now)).toBe(late);
  });
});

test("groups follow the road, late ones first, then those that wait longest", () => {
  const rows = [
    row({ id: "fresh", since: daysAgo(1) }), row({ id: "late", since: daysAgo(9) }), row({ id: "older", since: daysAgo(4) }),
    row({ id: "met", status: "met" }), row({ id: "planned", since: daysAgo(0), next: due("2026-11-10") }),
  ];
  const groups = groupByStatus(rows, now);
  expect(groups.map(({ status }) => status)).toEqual(["new", "met"]);
  expect(groups[0]!.rows.map(({ id }) => id)).toEqual(["planned", "late", "older", "fresh"]);
});

describe("filters in the address", () => {
  test("are read, and what means nothing is no filter", () => {
    expect(readBoardFilters("http://x/?q=+four+&etat=met&pour=moi&besoin=energie&commune=62119&page=2")).toEqual({ q: "four", etat: "met", pour: "moi", besoin: "energie", commune: "62119", page: 2 });
    expect(readBoardFilters("http://x/?etat=nimporte&pour=%27%3B--&besoin=rien&commune=x&partenaire=1&page=-1&q=")).toEqual({});
  });
  test("are written back without the page", () => {
    expect(boardPath({ q: "four", page: 3 }, { pour: "moi" })).toBe("/equipe/contacts?q=four&pour=moi");
    expect(boardPath({})).toBe("/equipe/contacts");
  });
});
