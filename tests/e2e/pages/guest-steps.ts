import { expect, type Page } from "@playwright/test";
import { mailedPath } from "../steps/mailbox";
import { one } from "./params";

/** A campaign that ends in more than two days. */
const liveSlug = () => one("select slug as found from project join campaign on campaign.project_id = project.id where status = 'live' order by ends_at desc limit 1");

/** As far as the code that is mailed. Returns the address. */
export async function askReminder(page: Page): Promise<string> {
  const email = `rappel.${Date.now()}@example.org`;
  await page.goto(`/projets/${await liveSlug()}/rappel`);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  await expect(page.getByLabel("Code reçu")).toBeVisible();
  return email;
}

/** As far as the code that confirms who writes. */
export async function askComment(page: Page): Promise<void> {
  await page.goto(`/projets/${await liveSlug()}/commentaires/ecrire`);
  await page.getByLabel("Votre question ou votre mot").fill("À quelle heure ouvrez-vous ?");
  await page.getByLabel("Signé").fill("Zoé");
  await page.getByLabel("Adresse e-mail").fill(`commente.${Date.now()}@example.org`);
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  await expect(page.getByLabel("Code reçu")).toBeVisible();
}

/** The link in the mail that brought the code. */
export async function openReminderLink(page: Page): Promise<void> {
  const email = await askReminder(page);
  await page.goto(await mailedPath(email, "rappels"));
}

/** As far as the code that is mailed. */
export async function offerHelp(page: Page): Promise<void> {
  const [slug, requestId] = [await one("select p.slug as found from help_request r join campaign c on c.id = r.campaign_id join project p on p.id = c.project_id where r.status = 'published' order by r.id limit 1"), await one("select id as found from help_request where status = 'published' order by id limit 1")];
  await page.goto(`/projets/${slug}/coups-de-main/${requestId}`);
  await page.getByLabel(/^Combien/).fill("2");
  await page.getByLabel("Prénom et nom").fill("Zoé Exemple");
  await page.getByLabel("Adresse e-mail").fill(`aide.${Date.now()}@example.org`);
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  await expect(page.getByLabel("Code reçu")).toBeVisible();
}
