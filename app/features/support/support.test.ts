import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import { chooseRows, readBoardFilters, type BoardRow } from "./board";
import { endsOn, opensOn, phaseOf, phaseOn, type CampaignTimes } from "./support";
import { durationWords, offsetWords } from "./support.fr";
import { readDuration, taskSchema } from "./support.schemas";
import { dueDay, isLate, openTasks } from "./tasks";
import { readPeriod, sumTime } from "./time";

const planned: CampaignTimes = { status: "approved", createdAt: new Date("2026-08-01T10:00:00Z"), launchOn: "2026-09-01", durationDays: 30, startsAt: null, endsAt: null };
const live: CampaignTimes = { ...planned, status: "live", startsAt: new Date("2026-09-01T06:00:00Z"), endsAt: new Date("2026-10-01T21:59:59Z") };
const second: CampaignTimes = { ...planned, status: "draft", createdAt: new Date("2026-12-01T10:00:00Z"), launchOn: null };

describe("before, during and after", () => {
  test.each([
    ["before anything is begun", "2026-07-01", [], "before"],
    ["before its opening, though begun", "2026-08-20", [live], "before"],
    ["on its first day", "2026-09-01", [live], "during"],
    ["on its last day, in Paris", "2026-10-01", [live], "during"],
    ["the day after", "2026-10-02", [live], "after"],
    ["planned only: nothing is during", "2026-09-10", [planned], "before"],
    ["a second one is being written", "2026-12-05", [live, second], "before"],
    ["the first one's days stay its own", "2026-09-10", [second, live], "during"],
  ] as const)("%s", (_, day, campaigns, phase) => expect(phaseOn(day, campaigns)).toBe(phase));

  test.each([[null, "before"], ["draft", "before"], ["approved", "before"], ["live", "during"], ["suspended", "during"], ["closing", "during"], ["succeeded", "after"], ["failed", "after"], ["settled", "after"], ["cancelled", "before"]] as [CampaignStatus | null, string][])(
    "a campaign that is %s stands %s", (status, phase) => expect(phaseOf(status)).toBe(phase),
  );
});

describe("when a task is due", () => {
  test("its own day, or so many days around the opening or the end", () => {
    const around = (anchor: "launch" | "end", offsetDays: number, campaign: CampaignTimes | null) => dueDay({ anchor, offsetDays, dueOn: null }, campaign);
    expect(dueDay({ anchor: "day", dueOn: "2026-08-15", offsetDays: null }, null)).toBe("2026-08-15");
    expect([around("launch", -7, planned), around("end", 3, planned)]).toEqual(["2026-08-25", "2026-10-04"]);
    expect([around("launch", -7, null), around("launch", -7, second)]).toEqual([null, null]);
  });

  test("follows the campaign when its opening moves", () => {
    expect(dueDay({ anchor: "launch", offsetDays: 0, dueOn: null }, { ...planned, launchOn: "2026-09-15" })).toBe("2026-09-15");
    expect([opensOn(live), endsOn(live)]).toEqual(["2026-09-01", "2026-10-01"]);
  });

  test("is late the day after, and never once done", () => {
    const at = (clock: string) => new Date(`2026-08-15T${clock}Z`);
    expect([isLate({ state: "open", due: "2026-08-14" }, at("10:00:00")), isLate({ state: "open", due: "2026-08-15" }, at("21:00:00")), isLate({ state: "done", due: "2026-08-14" }, at("10:00:00"))]).toEqual([true, false, false]);
    // Midnight has passed in Paris.
    expect(isLate({ state: "open", due: "2026-08-15" }, at("22:30:00"))).toBe(true);
    expect(isLate({ state: "open", due: null }, at("10:00:00"))).toBe(false);
  });
});

describe("what people type", () => {
  test.each([["45", 45], ["45 min", 45], ["1 h", 60], ["1h30", 90], ["1 h 05", 65], ["1\u00a0h\u00a005", 65], ["24 h", 1440], ["24 h 01", null], ["1 h 60", null], ["une heure", null], ["-5", null], ["", null]])("« %s »", (typed, minutes) => {
    expect(readDuration(typed)).toBe(minutes);
  });

  test.each([[0, "0\u00a0min"], [65, "1\u00a0h\u00a005"], [120, "2\u00a0h"]])("%i minutes are read again", (minutes, words) => {
    expect(durationWords(minutes)).toBe(words);
    expect(readDuration(words)).toBe(minutes);
  });

  test("a task before the opening counts its days backwards; a day of its own has none", () => {
    const task = { title: "Relire", owner: "team", anchor: "launch", days: 7, side: "before" };
    expect(taskSchema.parse(task)).toEqual({ title: "Relire", owner: "team", anchor: "launch", dueOn: null, offsetDays: -7 });
    expect(taskSchema.parse({ ...task, anchor: "day", dueOn: "2026-08-15" })).toMatchObject({ dueOn: "2026-08-15", offsetDays: null });
    expect(taskSchema.safeParse({ ...task, anchor: "day" }).error?.issues[0]?.path).toEqual(["dueOn"]);
    expect(taskSchema.safeParse({ ...task, days: undefined }).error?.issues[0]?.path).toEqual(["days"]);
  });

  test("what comes of a form is read as it was typed: days as a number, a wrong one beside its field", () => {
    const form = (days: string) => Object.entries({ title: "Relire", owner: "team", anchor: "end", days, side: "after", dueOn: "" }).reduce((all, [name, value]) => (all.append(name, value), all), new FormData());
    expect(parseWithZod(form("3"), { schema: taskSchema })).toMatchObject({ status: "success", value: { offsetDays: 3, dueOn: null } });
    for (const wrong of ["trois", "1,5", "-2", "400", ""]) expect(Object.keys(parseWithZod(form(wrong), { schema: taskSchema }).reply().error ?? {}), wrong).toEqual(["days"]);
  });

  test.each([[-3, "3\u00a0jours avant l’ouverture"], [1, "Un jour après l’ouverture"], [0, "Le jour de l’ouverture"]])("%i days from the opening", (days, words) => expect(offsetWords("launch", days)).toBe(words));
});

describe("the board", () => {
  const now = new Date("2026-09-10T10:00:00Z");
  const row = (projectName: string, change: Partial<BoardRow> = {}): BoardRow => ({
    projectId: projectName, projectName, organisationName: "", supporter: null, phase: "during", campaign: null, alertSince: null, lastContact: "2026-09-01", minutes: 0, tasks: [], isOver: false, ...change,
  });
  const late = { id: "1", title: "Relire", owner: "team", state: "open", due: "2026-09-02" } as const;
  const rows = [row("Calme"), row("Oublié", { lastContact: null }), row("Tâche", { tasks: [late] }), row("Courbe", { alertSince: now }), row("Fini", { isOver: true }), row("Suivi", { phase: "before", supporter: { accountId: "me", name: "Nadia" } })];
  const names = (filters: Parameters<typeof chooseRows>[1]) => chooseRows(rows, filters, "me", now).map(({ projectName }) => projectName);

  test("alerts come first, then late tasks, then who was heard least recently", () => {
    expect(names({})).toEqual(["Courbe", "Tâche", "Oublié", "Calme", "Suivi"]);
  });

  test.each([[{ etape: "terminés" }, ["Fini"]], [{ etape: "before" }, ["Suivi"]], [{ pour: "moi" }, ["Suivi"]], [{ alerte: "courbe" }, ["Courbe"]], [{ alerte: "taches" }, ["Tâche"]]] as const)("%o", (filters, found) => {
    expect(names(filters)).toEqual(found);
  });

  test("a word that means nothing is no filter", () => expect(readBoardFilters("https://x.example/?etape=ailleurs&pour=moi&alerte=")).toEqual({ pour: "moi" }));

  test("the next task is the soonest; what has no date comes last", () => {
    const undated = { ...late, id: "2", due: null };
    expect(openTasks([undated, { ...late, id: "3", state: "done" }, late]).map(({ id }) => id)).toEqual(["1", "2"]);
  });
});

describe("time spent", () => {
  const rows = [
    { projectId: "a", projectName: "A", personName: "Nadia", minutes: 30, entries: 1 }, { projectId: "a", projectName: "A", personName: "Karim", minutes: 15, entries: 1 }, { projectId: "b", projectName: "B", personName: "Nadia", minutes: 60, entries: 2 },
  ];

  test("is the same sum by project and by person", () => {
    expect(sumTime(rows)).toEqual({ total: 105, byProject: [{ name: "B", minutes: 60 }, { name: "A", minutes: 45 }], byPerson: [{ name: "Nadia", minutes: 90 }, { name: "Karim", minutes: 15 }] });
  });

  test("is asked for a period: this year when nothing is said", () => {
    const now = new Date("2026-09-10T10:00:00Z");
    const period = (search: string) => readPeriod(`https://x.example/${search}`, now);
    expect(period("")).toEqual({ from: "2026-01-01", to: "2026-09-10" });
    expect(period("?du=2026-05-01&au=2026-04-01")).toEqual({ from: "2026-04-01", to: "2026-05-01" });
    expect(period("?du=hier")).toEqual({ from: "2026-01-01", to: "2026-09-10" });
  });
});
