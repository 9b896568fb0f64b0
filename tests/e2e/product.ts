import type { Product } from "#scripts/demo/product";
import { findRunningDemo } from "#scripts/demo/running";

/** Where the product under test is, for journeys that end by comparing screens, ledger and sandbox. */
export interface ProductUnderTest {
  url: string;
  databaseUrl: string;
  sandboxUrl: string;
  stripeSecretKey: string;
}

/** Passes the addresses on to the processes that run the journeys. */
export function describeProduct(product: Product): void {
  process.env.BASE_URL = product.url;
  process.env.PRODUCT_UNDER_TEST = JSON.stringify(product);
}

/** @throws Error when BASE_URL names something else than the running demo */
export function productUnderTest(): ProductUnderTest {
  const described = process.env.PRODUCT_UNDER_TEST;
  if (described) return JSON.parse(described) as ProductUnderTest;
  const demo = findRunningDemo();
  if (demo?.databaseUrl && demo.sandboxUrl && demo.stripeSecretKey && demo.url === process.env.BASE_URL)
    return { ...demo } as ProductUnderTest;
  throw new Error(
    `No product under test: BASE_URL is ${process.env.BASE_URL}, the running demo ${demo?.url}`,
  );
}
