import { expect, test } from "@playwright/test";
import { mailedPath } from "./steps/mailbox";
import { alongside } from "./steps/people";
import { rowsOf } from "./steps/sql";
import { isTold, stopAt } from "./steps/stop";

type Refused = { id: string; donor: string; email: string; project: string };

/** A part of a gift of the live campaign that its donor's bank has sent back: what Stripe tells a day after the refund. */
async function aRefusedRefund(): Promise<Refused> {
  const [gift] = await rowsOf<Refused & { donation: string }>(
    `select d.id as donation, d.donor_name as donor, d.email, p.name as project from donation d join campaign c on c.id = d.campaign_id join project p on p.id = c.project_id
     where c.status = 'live' and d.status = 'paid' and d.donor_name is not null and d.net_cents >= 500
       and not exists (select from refund where donation_id = d.id) and not exists (select from dispute where donation_id = d.id)
       and (select count(*) from donation other where other.email = d.email) = 1 order by d.charged_at desc limit 1`);
  const [refund] = await rowsOf<{ id: string }>(
    `with refused as (insert into refund (donation_id, amount_cents, reason, status, failure, created_at) values ($1, 500, 'gesture', 'failed', 'expired_or_canceled_card', now()) returning id)
     insert into outside_refund (refund_id, created_at) select id, now() from refused returning refund_id as id`, [gift!.donation]);
  return { ...gift!, id: refund!.id };
}

test("a donor whose card was closed says where to be paid; the team pays, and a second person must confirm", async ({ page, browser }) => {
  const { donor, email, id } = await aRefusedRefund();
  await page.goto(`${await mailedPath(email, "dons")}/iban`);
  await stopAt(page, "Où vous rendre 5 € ?");
  await page.getByLabel("Titulaire du compte").fill(donor);
  await page.getByLabel("IBAN").fill("FR76 3000 6000 0112 3456 7890 188");
  await page.getByRole("button", { name: "Indiquer ce compte" }).click();
  await expect(page.getByRole("alert")).toContainText("Cet IBAN n’est pas juste.");
  await page.getByLabel("IBAN").fill("FR76 3000 6000 0112 3456 7890 189");
  await page.getByRole("button", { name: "Indiquer ce compte" }).click();
  await isTold(page, "Nous vous faisons un virement");

  const team = await alongside(browser, "nadia");
  await team.goto("/equipe/argent");
  await team.getByRole("link", { name: /^Remboursement de 5,00.€ par virement/ }).click();
  await expect(team).toHaveURL(new RegExp(id));
  await stopAt(team, `Rendre 5 € à ${donor}`);
  await expect(team.getByRole("main")).toContainText("FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189");
  await team.getByLabel("Jour du virement").fill(new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" }));
  await team.getByLabel("Preuve").setInputFiles({ name: "virement.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") });
  await team.getByRole("button", { name: "Noter le virement" }).click();
  await isTold(team, "Le virement est noté.");
  await stopAt(team, `Rendre 5 € à ${donor}`);
  await expect(team.getByRole("main")).toContainText("Une autre personne de l’équipe doit le confirmer");
  await team.close();
});

test("the team answers a donor's bank, once", async ({ browser }) => {
  const team = await alongside(browser, "nadia");
  await team.goto("/equipe/argent/litiges");
  await stopAt(team, "Litiges");
  await team.getByRole("row", { name: "À répondre" }).getByRole("link").first().click();
  await team.getByRole("link", { name: "Préparer la réponse" }).click();
  await stopAt(team, "Répondre à la banque");
  await team.getByRole("button", { name: /Envoyer/ }).click();
  await isTold(team, "La réponse part vers la banque.");
  await expect(team.getByRole("region", { name: "Réponses" })).toContainText("a envoyé les preuves");
  await expect(team.getByRole("link", { name: "Préparer la réponse" })).toHaveCount(0);
  await team.close();
});
