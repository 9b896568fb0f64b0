import { chromium, type Browser } from "@playwright/test";
import { createElement, type ReactElement } from "react";
import { render } from "react-email";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import DonationConfirmation from "#emails/donation-confirmation";
import { MailSettingsProvider } from "#emails/parts/context";
import VerificationCode from "#emails/verification-code";
import { findBrowser } from "#tests/browser";
import { layoutFaults } from "#tests/e2e/pages/layout-faults";
import { notRun } from "#tests/not-run";

const found = await findBrowser();
if (!found) notRun("mails with extreme names and amounts in a browser (no Chromium here)");

const word = "Anticonstitutionnellementhyperphosphorescentissimementinterdépartementalisations";
const settings = {
  publicUrl: "https://propulsons.example.org",
  isDemo: true,
  legal: { name: word, form: "association loi 1901", address: "1 rue de l’Exemple, 62000 Arras", phone: "03 21 00 00 00", orias: "00 000 000" },
};
const confirmation = (
  <DonationConfirmation
    donorName={word} projectName={word} organisationName={`${word} et Communauté d’agglomération de Béthune-Bruay, Artois Lys Romane`}
    amountCents={100_000_000} freeCents={99_000_000} goalCents={100_000_000} thresholdPercent={100}
    chargedAt="2026-11-25T10:00:00Z" endsAt="2026-12-24T22:59:00Z" feeBearer="holder" labelFeePercent={2} cancellableUntil="2026-12-09T10:00:00Z"
    lines={Array.from({ length: 3 }, () => ({ title: word, quantity: 999, unitCents: 1_000_000, deliveryMonth: "2027-03-01" }))}
    link={`https://propulsons.example.org/dons/${"x".repeat(120)}`}
  />
);

let browser: Browser;
beforeAll(async () => {
  if (found) browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: { ...process.env, ...found.env } as Record<string, string> });
});
afterAll(() => browser?.close());

describe.runIf(found)("mails with the longest names and the largest sums", () => {
  test.each<[string, ReactElement]>([["a confirmation", confirmation], ["a code", <VerificationCode key="code" code="123456" />]])("%s holds in a narrow reader and in a wide one", async (_name, mail) => {
    const page = await browser.newPage();
    await page.setContent(await render(createElement(MailSettingsProvider, { value: settings }, mail)));
    for (const width of [320, 390, 800]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await layoutFaults(page, "body"), `${width} px`).toEqual([]);
    }
    await page.close();
  });
});
