import { expect, test } from "vitest";
import { partWords } from "./campaigns.fr";
import { campaignParts, isLabelValid, missingParts, type Dossier } from "./missing-parts";

const now = new Date("2026-11-01T09:00:00Z");
const label = { startsAt: new Date("2026-06-01T00:00:00Z"), endsAt: new Date("2027-06-01T00:00:00Z"), revokedAt: null };

const complete: Dossier = {
  title: "Le café des corons", summary: "Un café où l’on vient sans avoir à consommer.", story: "Nous ouvrons un café. ".repeat(20),
  imageFileId: "file", imageAlt: "La façade du café", goalCents: 600_000, thresholdPercent: 75, durationDays: 30, launchOn: "2026-11-10",
  usesCents: [350_000, 249_999, 1], accountReadyAt: now, label,
};

test("nothing is missing from a complete campaign", () => expect(missingParts(complete, now)).toEqual([]));

test.each<[string, Partial<Dossier>, string[]]>([
  ["no title", { title: " " }, ["title"]],
  ["a title too short", { title: "Le café" }, ["title"]],
  ["no summary", { summary: "" }, ["summary"]],
  ["a story of spaces", { story: " \n".repeat(400) }, ["story"]],
  ["no image", { imageFileId: null }, ["image"]],
  ["an image nobody described", { imageAlt: "" }, ["image_alt"]],
  ["no goal", { goalCents: null }, ["goal"]],
  ["a goal below the least", { goalCents: 49_999, usesCents: [49_999] }, ["goal"]],
  ["no use of funds", { usesCents: [] }, ["uses"]],
  ["uses one cent below the goal", { usesCents: [599_999] }, ["uses_total"]],
  ["uses one cent above the goal", { usesCents: [600_000, 1] }, ["uses_total"]],
  ["a threshold above 100", { thresholdPercent: 101 }, ["threshold"]],
  ["six days", { durationDays: 6 }, ["duration"]],
  ["sixty-one days", { durationDays: 61 }, ["duration"]],
  ["no launch day", { launchOn: null }, ["launch_on"]],
  ["an account Stripe still asks about", { accountReadyAt: null }, ["account"]],
  ["a revoked label", { label: { ...label, revokedAt: now } }, ["label"]],
  ["a label that ended", { label: { ...label, endsAt: now } }, ["label", "label_at_launch"]],
  ["a label that ends before the launch", { launchOn: "2027-06-02" }, ["label_at_launch"]],
])("%s", (_, change, missing) => expect(missingParts({ ...complete, ...change }, now)).toEqual(missing));

test("every part has its words", () => expect(Object.keys(partWords).sort()).toEqual([...campaignParts].sort()));

test.each([
  ["2026-05-31T23:59:59Z", false],
  ["2026-06-01T00:00:00Z", true],
  ["2027-05-31T23:59:59Z", true],
  ["2027-06-01T00:00:00Z", false],
])("the label is valid at %s: %s", (at, valid) => expect(isLabelValid(label, new Date(at))).toBe(valid));
