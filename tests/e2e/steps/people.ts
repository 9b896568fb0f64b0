import type { Browser, Page } from "@playwright/test";
import type { DemoPersonKey } from "~/features/demo/people";
import { enterAs } from "./bar";

/** Somebody else, at a browser of their own: without an account, or as one of the demonstration's people. */
export async function alongside(browser: Browser, key?: DemoPersonKey): Promise<Page> {
  const other = await browser.newPage();
  await other.goto("/");
  if (key) await enterAs(other, key);
  return other;
}
