import type { Browser, Page } from "@playwright/test";
import type { DemoPersonKey } from "~/features/demo/people";
import { enterAs } from "./bar";
import { walksWith } from "./stop";

/** Somebody else, at a browser of their own: without an account, or as one of the demonstration's people. What the first walker's stops proved is not proved again. */
export async function alongside(page: Page, browser: Browser, key?: DemoPersonKey): Promise<Page> {
  const other = await browser.newPage();
  walksWith(other, page);
  await other.goto("/");
  if (key) await enterAs(other, key);
  return other;
}
