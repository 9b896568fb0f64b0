import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cueTime, readCueTime, toWebVtt, transcriptOf, type Cue } from "./cues";
import { readCaptions } from "./read-captions";

const webvtt = "WEBVTT - Notre fournil\n\nNOTE relu\n\n1\n00:00:00.500 --> 00:00:02.000 align:start\nBonjour,\nnous sommes le fournil.\n\n00:00:02.000 --> 00:00:04.000\n<v Louise>Venez <i>goûter</i> &amp; cuire.\n";
const subrip = "\uFEFF1\r\n00:00:00,500 --> 00:00:02,000\r\nBonjour,\r\nnous sommes le fournil.\r\n\r\n2\r\n00:00:02,000 --> 00:00:04,000\r\nVenez goûter.\r\n";

describe("times", () => {
  test.each([["1:02", 62_000], ["01:02.5", 62_500], ["00:01:02,500", 62_500], ["1:00:00.001", 3_600_001], ["00:61", null], ["62", null], ["-1:00", null], ["00:00:01.1234", null]])("%s", (text, ms) => {
    expect(readCueTime(text)).toBe(ms);
  });

  test("are written as they are read", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99 * 3_600_000 }), (ms) => {
      expect(readCueTime(cueTime(ms))).toBe(ms);
    }));
  });
});

describe("reading captions", () => {
  test("WebVTT: notes, names, places and marks leave, the voice stays", () => {
    expect(readCaptions(webvtt, 4_000)).toEqual({
      problems: [],
      cues: [
        { startMs: 500, endMs: 2_000, text: "Bonjour,\nnous sommes le fournil." },
        { startMs: 2_000, endMs: 4_000, text: "Louise\u00a0: Venez goûter & cuire." },
      ],
    });
  });

  test("SubRip, with its byte order mark, its numbers and its commas", () => {
    expect(readCaptions(subrip, null)).toMatchObject({ problems: [], cues: [{ startMs: 500 }, { startMs: 2_000, text: "Venez goûter." }] });
  });

  test.each([
    ["a time that is none", "WEBVTT\n\n00:00 -> 00:02\nBonjour", [{ line: 3, code: "time" }]],
    ["words without a time", "WEBVTT\n\nBonjour", [{ line: 3, code: "time" }]],
    ["an end before the beginning", "WEBVTT\n\n00:03 --> 00:02\nBonjour", [{ line: 3, code: "order" }]],
    ["two at once", "WEBVTT\n\n00:00 --> 00:02\nUn\n\n00:01 --> 00:03\nDeux", [{ line: 6, code: "overlap" }]],
    ["after the film's end", "WEBVTT\n\n00:00 --> 00:59\nBonjour", [{ line: 3, code: "late" }]],
    ["nothing to read", "WEBVTT\n\n00:00 --> 00:02\n<i></i>", [{ line: 3, code: "empty" }]],
    ["a speech in one caption", `WEBVTT\n\n1\n00:00 --> 00:02\n${"a".repeat(301)}`, [{ line: 4, code: "long" }]],
    ["several at once", "WEBVTT\n\n00:0x --> 1\nA\n\n00:02 --> 00:01\nB", [{ line: 3, code: "time" }, { line: 6, code: "order" }]],
  ])("%s is said with its line", (_, text, problems) => {
    expect(readCaptions(text, 10_000).problems).toEqual(problems);
  });

  test("a file that is too long, or of too many captions, is refused", () => {
    const many = Array.from({ length: 601 }, (_, index) => `${cueTime(index * 1000)} --> ${cueTime(index * 1000 + 900)}\nMot`).join("\n\n");
    expect(readCaptions(many, null).problems).toEqual([{ line: 1801, code: "many" }]);
    expect(readCaptions("a".repeat(200_001), null).problems).toEqual([{ line: 1, code: "many" }]);
  });

  test("nothing that a person types breaks the file: what was written is read again", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "x").trim()).filter((text) => text !== "");
    fc.assert(fc.property(fc.array(words, { maxLength: 20 }), (texts) => {
      const cues: Cue[] = texts.map((text, index) => ({ startMs: index * 1000, endMs: index * 1000 + 900, text }));
      expect(readCaptions(toWebVtt(cues), null)).toEqual({ cues, problems: [] });
    }));
    expect(toWebVtt([{ startMs: 0, endMs: 1, text: "--> <script>" }])).toContain("--&gt; &lt;script&gt;");
  });
});

test("the transcript is what is said, a paragraph at each silence", () => {
  const cue = (startMs: number, text: string): Cue => ({ startMs, endMs: startMs + 1_000, text });
  expect(transcriptOf([cue(0, "Bonjour,\nnous"), cue(1_100, "voilà."), cue(5_000, "Venez.")])).toBe("Bonjour, nous voilà.\n\nVenez.");
  expect(transcriptOf([])).toBe("");
});
