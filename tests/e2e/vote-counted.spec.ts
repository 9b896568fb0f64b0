import { expect, test, type Page } from "@playwright/test";
import { enterAs, moveUntil, toVoteEnd } from "./steps/bar";
import { listMails } from "./steps/mailbox";
import { rowsOf } from "./steps/sql";
import { isTold, stopAt } from "./steps/stop";
import type { DemoPersonKey } from "~/features/demo/people";

const throws = "3 5 1 6 2 4 4 1 6 2 5 3";

type Round = { id: string; edition: string; year: number; closed: Date | null };
const theRound = async (): Promise<Round> =>
  (await rowsOf<Round>("select r.id, e.id as edition, e.year, r.closed_at as closed from ballot_round r join edition e on e.id = r.edition_id where r.is_demo and r.sealed_at is not null order by e.year limit 1", []))[0]!;

const shareOf = async (key: string) => /(?:[0-9A-Z]{5}[- ]){13}[0-9A-Z]{5}/.exec((await listMails(`${key}@example.org`)).map(({ text }) => text).join("\n"))![0];

async function noteLot(page: Page, key: DemoPersonKey, roundId: string): Promise<void> {
  await enterAs(page, key);
  await page.goto(`/bureau-de-vote/${roundId}/tirage`);
  await page.getByLabel("Les douze chiffres du dé").fill(throws);
  await page.getByRole("button", { name: "Noter le tirage" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
}

test("the vote ends, the office opens the box, the team publishes, and a browser counts the same", async ({ page }) => {
  await page.goto("/");
  await moveUntil(() => toVoteEnd(page), async () => (await theRound()).closed !== null);
  const { id, edition, year } = await theRound();

  await noteLot(page, "nadia", id);
  await noteLot(page, "claire", id);
  await page.goto(`/bureau-de-vote/${id}/ouverture`);
  await page.getByLabel("Part 1").fill(await shareOf("nadia"));
  await page.getByLabel("Part 2").fill(await shareOf("claire"));
  await page.getByRole("button", { name: "Ouvrir l’urne" }).click();
  // At once, or behind a page that tells how far the opening is.
  await expect(page.getByText("L’urne est ouverte, la clé est détruite")).toBeVisible({ timeout: 60_000 });

  await enterAs(page, "nadia");
  await page.goto(`/equipe/budget-citoyen/${edition}/resultats`);
  await page.getByLabel("Je publie les résultats").check();
  await page.getByRole("button", { name: "Publier les résultats" }).click();
  await isTold(page, "Les résultats sont publiés.");

  await page.goto(`/budget-citoyen/${year}/resultats`);
  await stopAt(page, /initiatives lauréates/);
  await page.goto(`/budget-citoyen/${year}/resultats/recompter`);
  await page.getByRole("button", { name: "Recompter les bulletins" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Votre appareil trouve le même résultat" })).toBeVisible();
});
