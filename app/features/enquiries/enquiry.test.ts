import { describe, expect, test } from "vitest";
import { canTake, enquiryStatuses, enquiryTransition, enquiryTransitions, isOver, waitingFor, type EnquiryVerb } from "./enquiry";
import { enquiryWords } from "./enquiry.fr";
import { closingSchema, enteredEnquirySchema, publicEnquirySchema } from "./enquiry.schemas";
import { mayUndoMerge, mergeProblem } from "./merge";
import { proposalFrom, shortSummary } from "./proposal";
import { forgetBefore, monthsOn } from "./retention";

describe("the road of an enquiry", () => {
  test("leads from the first call to the project, by its own steps only", () => {
    const road: EnquiryVerb[] = ["contact", "plan_meeting", "meet", "invite", "open_project"];
    const end = road.reduce((status, verb) => enquiryTransition(status, verb)!.to, enquiryStatuses[0] as (typeof enquiryStatuses)[number]);
    expect(end).toBe("application");
    expect(canTake("new", "meet")).toBe(false);
    expect(canTake("contacted", "invite")).toBe(false);
    expect(canTake("met", "open_project")).toBe(false);
  });
  test("a verb leads to one place from one state", () => {
    const keys = enquiryTransitions.map(({ name, from }) => `${name} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
  test("every state is reached, and all but the project can be left", () => {
    expect(enquiryStatuses.filter((status) => status !== "new" && !enquiryTransitions.some(({ to }) => to === status))).toEqual([]);
    expect(enquiryStatuses.filter((status) => !enquiryTransitions.some(({ from }) => from === status))).toEqual(["application"]);
  });
  test("everybody knows who has the next gesture", () => {
    expect(enquiryStatuses.map((status) => waitingFor(status))).toEqual(["team", "team", "team", "team", "holder", "nobody", "nobody"]);
    expect(enquiryStatuses.filter((status) => isOver(status)).map((status) => enquiryWords[status].label)).toEqual(["Projet ouvert", "Classé"]);
  });
});

describe("the forms", () => {
  const said = { name: "Odile", summary: "Un four à pain partagé par tous.", commune: "Béthune", need: "funding", consent: "on" };
  const errorsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) => (result.error?.issues ?? []).map(({ path }) => String(path[0]));

  test("the public one asks for an address and for consent", () => {
    expect(errorsOf(publicEnquirySchema.safeParse({ ...said, consent: undefined }))).toEqual(["email", "consent"]);
    expect(errorsOf(publicEnquirySchema.safeParse({ ...said, email: "odile@example.org", phone: "03 21" }))).toEqual(["phone"]);
    expect(publicEnquirySchema.parse({ ...said, email: "odile@example.org", phone: "03 21 00 00 00" })).toMatchObject({ phone: "+33321000000" });
  });
  test("the team's one asks for one way to answer, and for the partner when one sent it", () => {
    const entered = { ...said, channel: "phone", receivedOn: "2026-11-20" };
    expect(errorsOf(enteredEnquirySchema.safeParse(entered))).toEqual(["phone"]);
    expect(errorsOf(enteredEnquirySchema.safeParse({ ...entered, phone: "0321000000", channel: "partner" }))).toEqual(["partnerId"]);
    expect(errorsOf(enteredEnquirySchema.safeParse({ ...entered, phone: "0321000000", channel: "form" }))).toEqual(["channel"]);
    expect(enteredEnquirySchema.safeParse({ ...entered, phone: "0321000000" }).success).toBe(true);
  });
  test("what nobody asked for is dropped (situation 23)", () => {
    const parsed = publicEnquirySchema.parse({ ...said, email: "odile@example.org", status: "application", ownerAccountId: "x", isTeam: "true" });
    expect(Object.keys(parsed)).not.toEqual(expect.arrayContaining(["status"]));
    expect(parsed).not.toHaveProperty("ownerAccountId");
  });
  test("closing without a reason is refused", () => expect(closingSchema.safeParse({ on: "2026-11-20" }).success).toBe(false));
});

describe("two enquiries made one", () => {
  const alone = { id: "a", mergedIntoId: null, projectId: null };
  const cases: [string, typeof alone | { id: string; mergedIntoId: string | null; projectId: string | null }, { id: string; mergedIntoId: string | null; projectId: string | null }, string | null][] = [
    ["two that stand alone", alone, { ...alone, id: "b" }, null],
    ["one with itself", alone, alone, "merge_same"],
    ["one already merged", { ...alone, mergedIntoId: "c" }, { ...alone, id: "b" }, "merged"],
    ["into one already merged", alone, { ...alone, id: "b", mergedIntoId: "c" }, "merged"],
    ["one that became a project", { ...alone, projectId: "p" }, { ...alone, id: "b" }, "merge_projects"],
    ["into one that became a project", alone, { ...alone, id: "b", projectId: "p" }, null],
  ];
  test.each(cases)("%s", (_title, merged, kept, problem) => expect(mergeProblem(merged, kept)).toBe(problem));

  test("are taken apart again within thirty days", () => {
    const merged = new Date("2026-10-20T10:00:00Z");
    expect(mayUndoMerge(merged, new Date("2026-11-19T22:00:00Z"))).toBe(true);
    expect(mayUndoMerge(merged, new Date("2026-11-20T10:00:00Z"))).toBe(false);
  });
});

describe("how long a name is kept", () => {
  const rules = [{ from: "2015-11-01", months: 36 }, { from: "2027-01-01", months: 24 }];
  test("the setting of that day counts", () => {
    expect(monthsOn("2026-12-31", rules)).toBe(36);
    expect(monthsOn("2027-01-01", rules)).toBe(24);
  });
  const cases: [string, string, string][] = [
    ["three years back, at midnight in Paris", "2026-11-25T10:00:00Z", "2023-11-24T23:00:00.000Z"],
    ["29 February has no double three years before (situation 15)", "2028-02-29T10:00:00Z", "2025-02-27T23:00:00.000Z"],
    ["after the clocks went forward (situation 15)", "2026-03-29T10:00:00Z", "2023-03-28T22:00:00.000Z"],
    ["on New Year’s Eve in Paris, still the old year elsewhere", "2026-12-31T23:30:00Z", "2023-12-31T23:00:00.000Z"],
  ];
  test.each(cases)("%s", (_title, now, before) => expect(forgetBefore(new Date(now)).toISOString()).toBe(before));
});

describe("nothing is typed twice", () => {
  test("the invitation holds what was said, and leaves out what was not", () => {
    const said = { name: "Odile", organisationName: null, projectName: "Le fournil", summary: "Un four.", theme: "alimentation", typedCommune: "62400 Béthune" };
    expect(proposalFrom(said)).toEqual({ name: "Odile", projectName: "Le fournil", projectSummary: "Un four.", theme: "alimentation", commune: "62400 Béthune", organisationCommune: "62400 Béthune" });
  });
  test("a long text becomes a summary of whole words", () => {
    const short = shortSummary("mot ".repeat(200));
    expect(short.length).toBeLessThanOrEqual(280);
    expect(short).toMatch(/ mot…$/);
    expect(shortSummary("x".repeat(400))).toHaveLength(280);
  });
});
