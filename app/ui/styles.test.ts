import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const folder = new URL("./styles/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const files = readdirSync(folder);

const tokens = read("tokens.css");
const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1] ?? "missing";

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(token(a)), luminance(token(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const text: [string, string][] = [
  ["text", "page"],
  ["text", "surface"],
  ["text", "sunken"],
  ["text", "hero-tint"],
  ["text", "primary-tint"],
  ["text", "vote-tint"],
  ["muted", "page"],
  ["muted", "surface"],
  ["muted", "sunken"],
  ["muted", "primary-tint"],
  ["link", "page"],
  ["link", "surface"],
  ["link", "vote-ground"],
  ["on-primary", "primary"],
  ["on-primary", "primary-strong"],
  ["on-give", "give"],
  ["on-give", "give-strong"],
  ["on-hero", "hero"],
  ["on-vote", "vote"],
  ["vote", "vote-ground"],
  ["success", "success-tint"],
  ["danger", "danger-tint"],
  ["danger", "surface"],
  ["danger", "page"],
  ["warning", "warning-tint"],
  ["info", "info-tint"],
  ["on-inverse", "inverse"],
  ["on-inverse-muted", "inverse"],
];
const controls: [string, string][] = [
  ["edge", "page"],
  ["edge", "surface"],
  ["edge", "sunken"],
  ["gauge", "gauge-track"],
  ["gauge-over", "surface"],
  ["focus", "page"],
  ["focus", "focus-halo"],
  ["focus", "hero"],
];

describe("contrast", () => {
  it.each(text)("%s is readable on %s", (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(controls)("%s is visible on %s", (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(3);
  });
});

it("imports every style sheet, once", () => {
  const imported = [...read("index.css").matchAll(/"\.\/(.+?)"/g)].map(([, name]) => name);
  expect(imported.sort()).toEqual(files.filter((name) => name !== "index.css").sort());
});

it("stays under 25 kB once compressed", () => {
  expect(gzipSync(files.map(read).join("")).length).toBeLessThan(25_000);
});

it("uses no token that does not exist", () => {
  const all = files.map(read).join("");
  const local = new Set([
    "v",
    "at",
    "i",
    "n",
    "c",
    "pg",
    "p2",
    "p3",
    "kick",
    "sign-brick",
    "sign-clock",
    "skyline-ground",
  ]);
  const defined = new Set([...all.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
  const used = [...all.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name ?? "");
  expect(used.filter((name) => !defined.has(name) && !local.has(name))).toEqual([]);
});
