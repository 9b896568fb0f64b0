import { expect, test } from "vitest";
import { lifeStory, type LifeFacts } from "./life-story.fr";

const plain = (text: string | null) => text?.replace(/\u00a0/g, " ") ?? null;
const told = (facts: LifeFacts) => lifeStory(facts).map(({ title, detail, state }) => [title, plain(detail), state]);

const campaign: LifeFacts["campaigns"][number] = {
  labelId: "label", organisationName: "La Roue", status: "live", goalCents: 500_000, thresholdPercent: 75, launchOn: "2026-10-20", startsAt: new Date("2026-10-20T06:00:00Z"),
  endsAt: new Date("2026-11-13T22:59:59Z"), countedCents: null, countedGifts: null, decidedAt: new Date("2026-09-21T14:00:00Z"), settledAt: null, payoutWithinDays: 15,
};
const nothing: LifeFacts = { beginning: null, initiatives: [], grants: [], labels: [], campaigns: [] };

test("one line from the first contact to the money, in the order of days, the future last", () => {
  const facts: LifeFacts = {
    ...nothing, campaigns: [campaign],
    beginning: { receivedAt: new Date("2026-03-03T10:00:00Z"), metAt: new Date("2026-03-20T10:00:00Z") },
    initiatives: [{ slug: "la-roue", year: 2026, editionName: "Budget citoyen 2026", selectedAt: new Date("2026-06-12T10:00:00Z") }],
  };
  expect(told(facts)).toEqual([
    ["Prise de contact", "mars 2026", "done"],
    ["Premier rendez-vous", "mars 2026", "done"],
    ["Retenu pour le vote des habitants", "Budget citoyen 2026, le 12 juin 2026", "done"],
    ["Labellisé par le comité", "le 21 septembre 2026, quatre critères remplis", "done"],
    ["Campagne en ligne", "jusqu’au vendredi 13 novembre 2026 à 23 h 59", "now"],
    ["Versement au projet", "au plus tard le 4 décembre 2026", "next"],
  ]);
});

test("the day of a first contact is never told, whatever is sent with the page", () =>
  expect(JSON.stringify(lifeStory({ ...nothing, beginning: { receivedAt: new Date("2026-03-03T10:00:00Z"), metAt: null } }))).not.toMatch(/\b0?3\b|03-03|17725/));

test("a grant from the vote to the account given", () => {
  const grant = { year: 2025, totalCents: 1_200_000, openedAt: new Date("2025-11-20T10:00:00Z"), paidCents: 840_000, lastPaidOn: "2026-01-15", accountDueOn: "2026-12-31", accountAt: null };
  expect(told({ ...nothing, grants: [grant] })).toEqual([
    ["Lauréat du budget citoyen 2025", "12 000 € votés par les habitants", "done"],
    ["Versement de la subvention", "8 400 € sur 12 000 €, le 15 janvier 2026", "now"],
    ["Compte rendu aux habitants", "attendu pour le 31 décembre 2026", "next"],
  ]);
  const whole = told({ ...nothing, grants: [{ ...grant, paidCents: 1_200_000, accountAt: new Date("2026-09-01T10:00:00Z") }] });
  expect(whole.slice(1)).toEqual([["Subvention versée", "le 15 janvier 2026", "done"], ["Compte rendu aux habitants", "le 1er septembre 2026", "done"]]);
});

test("a label that was taken back says when, and leads to no reasons any more", () => {
  const events = lifeStory({ ...nothing, campaigns: [{ ...campaign, status: "suspended" }], labels: [{ id: "label", revokedAt: new Date("2026-10-25T10:00:00Z") }] });
  expect(events.slice(0, 2).map(({ title, link }) => [title, link])).toEqual([["Labellisé par le comité", null], ["Label retiré", null]]);
});
