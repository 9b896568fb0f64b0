import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/browser";
import { addressOn, days, type Day } from "./tests/e2e/product";
import { notRun } from "./tests/not-run";

const browser = await findBrowser();
if (!browser) notRun("browser journeys (no Chromium here: install one, or give CHROMIUM_PATH)");

const environment = Object.entries({ ...process.env, ...browser?.env });

/** What moves the clock, and the parts of ui, which no data change: each product has as much to do. */
const onLaterDays = /(first-ten-minutes|from-call-to-minutes|life-of-a-project|second-examination|styles|vote-counted|year-of-an-initiative)\.spec\.ts$/;
const everything = ["**"];
/** Draws docs/screens anew, only when asked for; a journey that keeps what is seen on its way is a test besides. */
const screens = process.env.SCREENS ? [{ name: "screens", testMatch: /(screens\.shots|a-strangers-five-tasks\.spec)\.ts$/, use: { baseURL: addressOn("first day") } }] : [];

/** Journeys of people through the whole product, started once for all of them. */
export default defineConfig({
  testDir: "tests/e2e",
  // A product for each day, side by side; on each, one journey after the other.
  projects: [
    { name: "first day" satisfies Day, testIgnore: browser ? onLaterDays : everything, workers: 1, use: { baseURL: addressOn("first day") } },
    { name: "later" satisfies Day, testMatch: onLaterDays, testIgnore: browser ? [] : everything, workers: 1, use: { baseURL: addressOn("later") } },
    ...screens,
  ],
  globalSetup: "./tests/e2e/global-setup.ts",
  workers: process.env.BASE_URL ? 1 : days.length,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    actionTimeout: 15_000,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    trace: process.env.TRACE ? "on" : "off",
    launchOptions: {
      executablePath: browser?.executablePath,
      args: browser?.args,
      env: Object.fromEntries(
        environment.filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
    },
  },
});
