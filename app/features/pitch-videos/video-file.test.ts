import { describe, expect, test } from "vitest";
import { judgeVideo, renditionSize, sniffVideo, type Probed } from "./video-file";

const video = { kind: "video", codec: "h264", width: 1920, height: 1080, aspect: 1, rotation: 0, fps: 30 };
const film = (change: Partial<typeof video> = {}, rest: Partial<Probed> = {}): Probed => ({ durationMs: 60_000, streams: [{ ...video, ...change }], ...rest });
const refusal = (probed: Probed) => {
  try {
    judgeVideo(probed, 180);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test("films are known by their first bytes", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(sniffVideo(bytes("\0\0\0\x20ftypisom"))).toBe("mov");
  expect(sniffVideo(Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1))).toBe("matroska");
  for (const other of ["#EXTM3U\nfile:///etc/passwd", "RIFF....AVI ", "ffconcat version 1.0", "<svg>", "", "GIF89a"]) expect(sniffVideo(bytes(other))).toBeNull();
});

describe("what may be prepared", () => {
  test.each([
    ["a film of a minute", film(), null],
    ["exactly three minutes, and what a camera rounds", film({}, { durationMs: 180_400 }), null],
    ["a second too long", film({}, { durationMs: 181_000 }), "pitch.too_long"],
    ["a length that is not said: its rendition will say it", film({}, { durationMs: null }), null],
    ["60 000 pixels (situation 25)", film({ width: 60_000, height: 16 }), "pitch.too_many_pixels"],
    ["a bomb of 4096 × 4096 (situation 25)", film({ width: 4096, height: 4096 }), "pitch.too_many_pixels"],
    ["no picture at all", film({ kind: "audio" }), "pitch.unreadable"],
    ["a stream without a size", film({ width: 0 }), "pitch.unreadable"],
    ["an old or strange way of writing pictures", film({ codec: "ffv1" }), "pitch.codec"],
    ["a stamp", film({ width: 100, height: 100 }), "pitch.too_small"],
    ["a hundred streams", { durationMs: 1_000, streams: Array.from({ length: 100 }, () => video) }, "pitch.unreadable"],
  ])("%s", (_, probed, code) => {
    expect(refusal(probed)).toBe(code);
  });
});

test.each([
  ["4K", { width: 3840, height: 2160 }, [1280, 720]],
  ["a telephone held upright", { width: 1920, height: 1080, rotation: -90 }, [720, 1280]],
  ["filmed upright", { width: 1080, height: 1920 }, [720, 1280]],
  ["square", { width: 1000, height: 1000 }, [720, 720]],
  ["small stays small, its sides even", { width: 321, height: 241 }, [320, 240]],
  ["pixels that are not square", { width: 720, height: 576, aspect: 16 / 11 }, [1046, 576]],
  ["a lie about pixels changes little", { width: 1280, height: 720, aspect: 10_000 }, [1280, 360]],
])("the rendition of %s", (_, change, [width, height]) => {
  expect(renditionSize({ ...video, ...change })).toEqual({ width, height });
});
