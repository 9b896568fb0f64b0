import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign } from "#tests/factories/donations";
import { aPaidGift, aPostedGift } from "#tests/factories/ledger";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import { publicFigures } from "~/features/stats/figures.server";
import { importHistory } from "./history";

useTestDatabase();

test("history is 71 projects, 273 263 € and 4 809 citizens, however often it is imported", async () => {
  expect(await importHistory(db)).toBe(5);
  expect(await importHistory(db)).toBe(0);
  const { history } = await publicFigures();
  expect(history).toEqual({ projects: 71, cents: 27_326_300, citizens: 4809 });
  expect(await checkLedger()).toEqual([]);
});

test("a gift of the demonstration adds nothing to history nor to the real figures", async () => {
  const { id } = await aLiveCampaign({ isDemo: true });
  await aPaidGift(id, { email: "demo@example.org", amountCents: 2500 });
  const figures = await publicFigures();
  expect(figures.history.cents).toBe(27_326_300);
  expect(figures.live).toEqual({ projects: 0, cents: 0, citizens: 0 });
  expect(figures.demonstration).toMatchObject({ projects: 1, cents: 2500 });
});

test("a group without its donation is a difference", async () => {
  await aPostedGift();
  expect(await checkLedger()).toEqual([expect.stringMatching(/^Écriture gift:.*\saucun don payé ne lui répond$/)]);
});
