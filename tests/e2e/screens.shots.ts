import { expect, test, type Page } from "@playwright/test";
import type { DemoPersonKey } from "~/features/demo/people";
import { beginPages } from "./pages/draft";
import type { Params } from "./pages/params";
import { enterAs } from "./steps/bar";
import { keep, pictureOf } from "./steps/pictures";

/** The pictures of docs/screens: `SCREENS=1 npx playwright test --project screens`. */
interface Screen {
  name: string;
  as?: DemoPersonKey;
  at: (params: Params) => string;
  then?: (page: Page) => Promise<void>;
}

async function goToPayment(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "25 €" }).check();
  await page.getByLabel("Adresse e-mail").fill("camille.image@example.org");
  await page.getByRole("button", { name: "Continuer avec 25 €" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Payer" })).toBeVisible();
}

const openMail = (page: Page) => page.getByRole("link", { name: "est labellisé" }).first().click();

const screens: Screen[] = [
  { name: "accueil", at: () => "/" },
  { name: "projets", at: () => "/projets" },
  { name: "projet", at: ({ slug }) => `/projets/${slug}` },
  { name: "soutenir", at: ({ slug }) => `/projets/${slug}/soutenir` },
  { name: "paiement", at: ({ slug }) => `/projets/${slug}/soutenir`, then: goToPayment },
  { name: "don", at: ({ giftToken }) => `/dons/${giftToken}` },
  { name: "le-label", at: () => "/le-label" },
  { name: "mail", at: () => "/_demo/courrier?a=louise@example.org", then: openMail },
  { name: "mon-espace", as: "louise", at: () => "/mon-espace" },
  { name: "demande", as: "louise", at: ({ applicationId }) => `/mon-espace/demandes/${applicationId}` },
  { name: "campagne", as: "louise", at: ({ liveId }) => `/mon-espace/campagnes/${liveId}` },
  { name: "comite", as: "credit-solidaire", at: () => "/comite" },
  { name: "seance", as: "departement", at: ({ meetingId }) => `/comite/seances/${meetingId}` },
  { name: "examen", as: "credit-solidaire", at: ({ examinationId }) => `/comite/examens/${examinationId}` },
  { name: "equipe", as: "nadia", at: () => "/equipe" },
  { name: "argent", as: "nadia", at: () => "/equipe/argent" },
];

test.use({ contextOptions: { reducedMotion: "reduce" } });

let params: Params;
test.beforeAll(async ({ browser }, { project }) => {
  params = await beginPages(browser, project.outputDir);
});

for (const { name, as, at, then } of screens) {
  test(`picture of ${name}`, async ({ page }) => {
    await page.goto("/");
    if (as) await enterAs(page, as);
    await page.goto(at(params));
    await then?.(page);
    for (const width of [390, 1280]) await keep(await pictureOf(page, width), `${name}-${width}`);
  });
}
