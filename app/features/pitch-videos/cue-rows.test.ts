import { expect, test } from "vitest";
import { nextRow, problemsOfRows, shortTime, textOfRows, toRows } from "./cue-rows";
import { readCaptions } from "./read-captions";

const cues = [{ startMs: 500, endMs: 2_000, text: "Bonjour,\nnous" }, { startMs: 2_000, endMs: 60_000, text: "voilà." }];

test("rows say what captions said", () => {
  expect(toRows(cues).map(({ start, end }) => `${start} ${end}`)).toEqual(["00:00.5 00:02", "00:02 01:00"]);
  expect(readCaptions(textOfRows(toRows(cues)), 60_000)).toEqual({ cues, problems: [] });
  expect(shortTime(3_600_000)).toBe("01:00:00");
});

test("each problem is on its row, empty rows are none", () => {
  const rows = [...toRows(cues), { key: 7, start: "", end: "", text: " " }, { key: 8, start: "01:10", end: "01:05", text: "À l’envers" }, { key: 9, start: "01:20", end: "01:21", text: "" }];
  expect([...problemsOfRows(rows, 90_000)]).toEqual([[8, "order"], [9, "empty"]]);
  expect(problemsOfRows(toRows(cues), 90_000).size).toBe(0);
});

test("an empty line or an arrow among the words breaks nothing", () => {
  const rows = [{ key: 1, start: "0:01", end: "0:02", text: "un\n\n\ndeux --> trois" }];
  expect(readCaptions(textOfRows(rows), null)).toEqual({ problems: [], cues: [{ startMs: 1_000, endMs: 2_000, text: "un\ndeux → trois" }] });
});

test("a new row begins where the last ends", () => {
  expect(nextRow(toRows(cues), 3, "00:09")).toMatchObject({ key: 3, start: "01:00", end: "" });
  expect(nextRow([], 0, "00:00")).toMatchObject({ start: "00:00" });
});
