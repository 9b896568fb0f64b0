import { test } from "@playwright/test";
import type { Product } from "#scripts/demo/product";
import { findRunningDemo } from "#scripts/demo/running";

/** What moves the product's clock has a product of its own, beside the one of what reads its first day. */
export const days = ["first day", "later"] as const;
export type Day = (typeof days)[number];

const variable = (day: Day) => `PRODUCT_${day.replace(" ", "_").toUpperCase()}`;

/** Where the product under test is, for journeys that end by comparing screens, ledger and sandbox. */
export interface ProductUnderTest {
  url: string;
  databaseUrl: string;
  sandboxUrl: string;
  stripeSecretKey: string;
  voteKeysFolder: string;
}

/** Passes the addresses on to the processes that run the journeys. */
export function describeProduct(day: Day, product: Product): void {
  process.env[variable(day)] = JSON.stringify(product);
}

function described(day: Day): ProductUnderTest | null {
  const product = process.env[variable(day)];
  return product ? (JSON.parse(product) as ProductUnderTest) : null;
}

/** Where the pages of this day are, once they are up. */
export const addressOn = (day: Day): string | undefined => described(day)?.url ?? process.env.BASE_URL;

/** @throws Error when BASE_URL names something else than the running demo */
export function productUnderTest(): ProductUnderTest {
  const ours = described(days.find((day) => day === test.info().project.name) ?? "first day");
  if (ours) return ours;
  const demo = findRunningDemo();
  if (demo?.databaseUrl && demo.sandboxUrl && demo.stripeSecretKey && demo.voteKeysFolder && demo.url === process.env.BASE_URL)
    return { ...demo } as ProductUnderTest;
  throw new Error(
    `No product under test: BASE_URL is ${process.env.BASE_URL}, the running demo ${demo?.url}`,
  );
}
