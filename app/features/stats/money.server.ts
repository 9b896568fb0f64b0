import { db, type Handle } from "#db";
import { withoutNoting } from "~/lib/page-reads.server";
import type { BilanFilters } from "./bilan-filters";
import type { Dimension, MoneyShare } from "./breakdown";
import type { Collected } from "./collected";
import { countCollected, countMonths, countShares } from "./counted-money.server";
import { isKept, keptCollected, keptMonths, keptShares } from "./kept-money.server";
import { currentSums } from "./money-sums.server";
import { everyMonth, type MonthMoney } from "./months";

/** All that a page says of money: three readings of the same gifts. */
export type Money = { collected: Collected; months: MonthMoney[]; shares: Partial<Record<Dimension, MoneyShare[]>> };

type Readings = {
  collected: () => Promise<Collected>;
  months: () => Promise<MonthMoney[]>;
  shares: (by: Dimension) => Promise<MoneyShare[]>;
};

async function readAll(dimensions: readonly Dimension[], { collected, months, shares }: Readings): Promise<Money> {
  const money: Money = { collected: await collected(), months: everyMonth(await months()), shares: {} };
  for (const by of dimensions) money.shares[by] = await shares(by);
  return money;
}

/** Out of the ledger, gift by gift. */
export const countMoney = (filters: BilanFilters, dimensions: readonly Dimension[], handle: Handle, demo: boolean): Promise<Money> =>
  readAll(dimensions, {
    collected: () => countCollected(filters, handle, demo),
    months: () => countMonths(filters, handle, demo),
    shares: (by) => countShares(by, filters, handle, demo),
  });

/** From the sums that are kept, as of one instant: months and shares add up to the whole. A page depends on what is behind them. */
async function readKept(filters: BilanFilters, dimensions: readonly Dimension[], demo: boolean): Promise<Money> {
  await currentSums();
  const atOneInstant = db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return withoutNoting(() => atOneInstant.execute((trx) =>
    readAll(dimensions, {
      collected: () => keptCollected(filters, trx, demo),
      months: () => keptMonths(filters, trx, demo),
      shares: (by) => keptShares(by, filters, trx, demo),
    }),
  ));
}

/** What the gifts of the period add up to, net of what went back of them since; inside a transaction, or of days that cut a month, counted anew. */
export const readMoney = (filters: BilanFilters, dimensions: readonly Dimension[], handle: Handle, demo: boolean): Promise<Money> =>
  handle === db && isKept(filters) ? readKept(filters, dimensions, demo) : countMoney(filters, dimensions, handle, demo);
