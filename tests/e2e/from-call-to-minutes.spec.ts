import { expect, test, type Browser, type Page } from "@playwright/test";
import { heard, readPdf } from "../read-pdf";
import { addForecast, answerCriteria, askAttestation, backToFile, deposit } from "./steps/apply";
import { attest } from "./steps/attest";
import { oneDayLater } from "./steps/bar";
import { checkAndPlan } from "./steps/check";
import { noteCall, openEnquiry, type Enquirer } from "./steps/enquiry";
import { acceptInvitation, holdFirstMeeting, inviteHolder, saidAtTheTable } from "./steps/first-meeting";
import { offerHour, takeHour, type Hour } from "./steps/hour";
import { mailedPath, readMail } from "./steps/mailbox";
import { alongside } from "./steps/people";
import { closeMeeting, downloadMinutes, markAttendance, openMeeting, seats, speak } from "./steps/sit";
import { acceptMandate, announceSubstitute, inviteSubstitute, type Substitute } from "./steps/stand-in";
import { isTold, stopAt } from "./steps/stop";

const enquirer: Enquirer = {
  name: "Apolline Exemple", email: "apolline.journey@example.org", organisation: "Le Cinéma des granges (exemple)",
  project: "Le Cinéma des granges", summary: "Un écran, un projecteur et trente chaises qui vont de grange en grange, un vendredi sur deux.",
};
const planned = { goal: "4000", thresholdPercent: 75, reward: { title: "Une place au premier rang", price: "20" } };
const hour: Hour = { days: 3, time: "10 h", place: "Salle Lumière, Béthune" };
const item = { project: enquirer.project, place: "Salle Méliès, Béthune" };
const replaced = "credit-solidaire";
const substitute: Substitute = { name: "Simone Exemple", email: "simone.journey@example.org" };

/** From the telephone to the mailed invitation: the team alone types. */
async function welcomeByPhone(team: Page): Promise<void> {
  await offerHour(team, hour);
  await noteCall(team, enquirer);
  await team.getByRole("link", { name: "Prévoir le premier rendez-vous" }).click();
  await stopAt(team, "L’heure du premier rendez-vous");
  await takeHour(team, hour, "Prendre cette heure");
  await openEnquiry(team, enquirer);
  await holdFirstMeeting(team, planned);
  await inviteHolder(team, enquirer);
}

/** The file began with what was said: the holder writes the rest only. */
async function completeFile(holder: Page): Promise<void> {
  await acceptInvitation(holder, await mailedPath(enquirer.email, "invitation"), item.project);
  await holder.getByRole("link", { name: "Ouvrir la demande" }).click();
  await stopAt(holder, "Ma demande de label");
  await answerCriteria(holder, saidAtTheTable);
  await holder.getByRole("link", { name: "Plan de financement" }).click();
  await expect(holder.getByLabel("Ce que vous demanderez aux citoyens")).toHaveValue(/^4\s?000/);
  await expect(holder.getByText("Votre plan est équilibré")).toBeVisible();
  await backToFile(holder);
  await addForecast(holder);
  await backToFile(holder);
  await holder.getByRole("link", { name: "Attestation d’un partenaire" }).click();
  await askAttestation(holder);
}

async function depositFile(holder: Page): Promise<void> {
  await backToFile(holder);
  await holder.getByRole("link", { name: "Relire et déposer" }).click();
  await deposit(holder);
}

/** Six people, six browsers; for one seat its substitute, whose titular says so beforehand. */
async function sitDown(team: Page, browser: Browser): Promise<Record<string, Page>> {
  const stand = await alongside(browser);
  await inviteSubstitute(team, "Crédit solidaire", substitute);
  await acceptMandate(stand, substitute);
  const titular = await alongside(browser, replaced);
  await announceSubstitute(titular, item, substitute);
  await titular.close();
  const others = seats.filter(({ key }) => key !== replaced).map(async ({ key }) => [key, await alongside(browser, key)] as const);
  return { [replaced]: stand, ...Object.fromEntries(await Promise.all(others)) };
}

async function deliberate(sitting: Record<string, Page>): Promise<void> {
  const chair = sitting.departement!;
  await markAttendance(chair, item, { [replaced]: substitute.name });
  for (const [key, page] of Object.entries(sitting)) {
    await page.goto("/comite");
    await speak(page, item, { vote: key === "investissement-solidaire" ? "Abstention" : "Pour" });
  }
}

/** The minutes name who sat; signed, the six seats read them. */
async function signMinutes(chair: Page, sitting: Record<string, Page>): Promise<void> {
  const draft = await closeMeeting(chair, item);
  expect(heard(await readPdf(draft)).join("\n")).toContain(substitute.name);
  await chair.getByRole("link", { name: "Relu : le signer" }).click();
  await stopAt(chair, "Signer le procès-verbal");
  await chair.getByRole("button", { name: "Signer le procès-verbal" }).click();
  await isTold(chair, "Le procès-verbal est signé.");
  const reader = sitting[replaced]!;
  await reader.goto("/comite");
  await openMeeting(reader, item);
  const signed = heard(await readPdf(await downloadMinutes(reader))).join("\n");
  for (const words of [item.project, substitute.name, "Hélène Exemple"]) expect(signed).toContain(words);
}

test("from a telephone call to signed minutes, with six seats at six browsers", async ({ page: team, browser }) => {
  test.setTimeout(400_000);
  await team.goto("/");
  const holder = await alongside(browser);
  await test.step("the team welcomes a call, holds the first meeting, invites the holder", () => welcomeByPhone(team));
  await readMail(team, enquirer.email, "Le compte rendu de notre premier rendez-vous", "Écrire la demande avant la fin du mois");
  await test.step("the holder completes the file, a partner attests", async () => {
    await completeFile(holder);
    await attest(await alongside(browser), item);
    await depositFile(holder);
  });
  await test.step("the team checks and puts it on the agenda", () => checkAndPlan(team, item));
  const sitting = await test.step("six seats sit down", () => sitDown(team, browser));
  await oneDayLater(team);
  await test.step("they speak and vote", () => deliberate(sitting));
  await test.step("the chair closes and signs", () => signMinutes(sitting.departement!, sitting));
  await test.step("the holder is told", async () => {
    await readMail(team, enquirer.email, `« ${item.project} » est labellisé`, "le comité a donné le label");
    await holder.goto("/mon-espace");
    await holder.getByRole("link", { name: `Voir le projet ${item.project}` }).click();
    await expect(holder.getByText("Projet labellisé")).toBeVisible();
  });
});
