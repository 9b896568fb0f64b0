import { describe, expect, test } from "vitest";
import { calendarFile, type CalendarEntry } from "./ical";
import { parisInstant } from "./dates";

const at = (day: string, clock: string) => parisInstant(day, `${clock}:00`);
const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: "b1@example.org", sequence: 0, startsAt: at("2026-11-03", "10:00"), endsAt: at("2026-11-03", "12:00"), title: "Premier rendez-vous", ...changes,
});
const write = (entries: CalendarEntry[], method: "request" | "cancel" | "publish" = "request", name = "Odile Exemple") =>
  calendarFile({ method, entries, writtenAt: new Date("2026-10-01T08:00:00Z"), organizer: { name: "Le label", email: "label@example.org" }, attendee: { name, email: "odile@example.org" } });
/** Lines as a calendar reads them: a line that begins with a space goes on the one before. */
const linesOf = (file: string) => file.replace(/\r\n[ \t]/g, "").split("\r\n");

describe("hours are those of clocks in Paris, whatever the machine's zone (situation 15)", () => {
  test.each([
    ["the day before clocks go back", "2026-10-24", "20261024T100000"],
    ["the day clocks go back", "2026-10-25", "20261025T100000"],
    ["the day before clocks go forward", "2027-03-27", "20270327T100000"],
    ["the day clocks go forward", "2027-03-28", "20270328T100000"],
    ["29 February", "2028-02-29", "20280229T100000"],
  ])("%s", (_case, day, written) => {
    const lines = linesOf(write([entry({ startsAt: at(day, "10:00"), endsAt: at(day, "12:00") })]));
    expect(lines).toContain(`DTSTART;TZID=Europe/Paris:${written}`);
    expect(lines).toContain(`DTEND;TZID=Europe/Paris:${written.replace("T10", "T12")}`);
  });

  test("the zone is defined in the file, with both changes", () => {
    const lines = linesOf(write([entry()]));
    expect(lines.filter((line) => line.startsWith("RRULE"))).toEqual(["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"]);
    expect(lines).toContain("TZID:Europe/Paris");
  });

  test("whole days are days of Paris, the last one included", () => {
    const lines = linesOf(write([entry({ startsAt: at("2026-09-01", "00:00"), endsAt: at("2026-10-01", "00:00"), wholeDays: true })]));
    expect(lines).toEqual(expect.arrayContaining(["DTSTART;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20261001"]));
  });

  test("the moment of writing is UTC", () => expect(linesOf(write([entry()]))).toContain("DTSTAMP:20261001T080000Z"));
});

describe("what a calendar does with it", () => {
  test("a change keeps its name and counts one more", () => {
    const lines = linesOf(write([entry({ sequence: 1 })]));
    expect(lines).toEqual(expect.arrayContaining(["METHOD:REQUEST", "UID:b1@example.org", "SEQUENCE:1", "STATUS:CONFIRMED"]));
  });

  test("a cancellation takes it out", () => {
    expect(linesOf(write([entry({ sequence: 2 })], "cancel"))).toEqual(expect.arrayContaining(["METHOD:CANCEL", "UID:b1@example.org", "SEQUENCE:2", "STATUS:CANCELLED"]));
  });
});

describe("text that people typed (situation 24)", () => {
  const odd = write([entry({ title: `Four, pain; \\ été ${"é".repeat(80)}\r\nATTACH:file:///etc`, description: "Une ligne\nUne autre; a, b" })], "request", 'Odile "X"\r\nX-ODD:1');

  test("is escaped", () => {
    expect(linesOf(odd)).toContain(`SUMMARY:Four\\, pain\\; \\\\ été ${"é".repeat(80)} ATTACH:file:///etc`);
    expect(linesOf(odd)).toContain("DESCRIPTION:Une ligne\\nUne autre\\; a\\, b");
  });

  test("begins no line of its own", () => expect(linesOf(odd).filter((line) => /^(ATTACH|X-ODD)/.test(line))).toEqual([]));

  test("is folded at 75 bytes", () => expect(Math.max(...odd.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75));
});
