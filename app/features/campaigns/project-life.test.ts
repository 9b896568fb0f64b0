import { expect, test } from "vitest";
import { projectLife, type Lived } from "./project-life.fr";

const plain = (text: string | undefined) => text?.replace(/\u00a0/g, " ");

const lived = (status: Lived["status"]): Lived => ({
  status, goalCents: 500_000, thresholdPercent: 75, launchOn: "2026-10-20", startsAt: new Date("2026-10-20T06:00:00Z"), endsAt: new Date("2026-11-13T22:59:59Z"),
  countedCents: null, countedGifts: null, decidedAt: new Date("2026-09-21T14:00:00Z"), settledAt: null, payoutWithinDays: 15,
});

const told = (status: Lived["status"]) => projectLife(lived(status)).map(({ title, detail }) => [title, plain(detail)]);

test("a live campaign says until when it lasts and when its money arrives", () =>
  expect(told("live")).toEqual([
    ["Labellisé par le comité", "le 21 septembre 2026, quatre critères remplis"],
    ["Campagne en ligne", "jusqu’au vendredi 13 novembre 2026 à 23 h 59"],
    ["Versement au projet", "au plus tard le 4 décembre 2026"],
  ]));

test("a suspended campaign promises neither gifts nor a day of payment", () =>
  expect(told("suspended").slice(1)).toEqual([
    ["Campagne suspendue", "elle ne reçoit pas de dons pour l’instant"],
    ["Versement au projet", "selon la suite donnée à la campagne"],
  ]));
