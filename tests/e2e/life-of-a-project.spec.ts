import { expect, test, type Page } from "@playwright/test";
import { formatEuros, formatEurosExact } from "~/lib/money";
import { apply, submit } from "./steps/apply";
import { attest } from "./steps/attest";
import { enterAs, leave, moveUntil, oneDayLater, toNextDeadline, toPayout } from "./steps/bar";
import { approve, writeCampaign } from "./steps/campaign";
import { checkAndPlan } from "./steps/check";
import { giveAll, openProject } from "./steps/give";
import { readMail } from "./steps/mailbox";
import { everybodyAgrees, expectedSums, isOver, isPaidOut } from "./steps/settle";
import { closeMeeting, markAttendance, sit } from "./steps/sit";
import { donorsOf, givenCents, type Guest, type Story } from "./steps/story";

const guest = (name: string, rest: Omit<Guest, "name" | "email">): Guest => ({
  name: `${name} Exemple`, email: `${name.toLowerCase()}.journey@example.org`, ...rest,
});

const succeeds: Story = {
  organisation: "La Ressourcerie du canal (exemple)", project: "La Ressourcerie du canal", title: "Une ressourcerie au bord du canal",
  summary: "Un local où l’on répare et redonne ce qui allait être jeté, tenu par les habitants.", place: "Salle Jaurès, Béthune",
  goal: "500", thresholdPercent: 75, reward: { title: "Une lampe réparée", price: "45" },
  guests: [
    guest("Berthe", { rewards: 2, proposed: "25 €", cents: 11_500, card: "pays" }),
    guest("Basile", { free: "232,55", cents: 23_255, card: "pays" }),
    guest("Bianca", { proposed: "60 €", cents: 6_000, card: "declined first" }),
    guest("Boris", { rewards: 1, cents: 4_500, card: "abandons" }),
  ],
};

const fails: Story = {
  organisation: "Le Kiosque à chansons (exemple)", project: "Le Kiosque à chansons", title: "Un kiosque qui chante à nouveau",
  summary: "Remettre debout le kiosque de la place et y chanter ensemble, un dimanche sur deux.", place: "Salle Prévert, Béthune",
  goal: "500", thresholdPercent: 100, reward: { title: "Une chanson dédiée", price: "30" },
  guests: [
    guest("Clovis", { rewards: 1, cents: 3_000, card: "pays" }),
    guest("Cerise", { free: "12,35", cents: 1_235, card: "pays" }),
    guest("Cyrus", { proposed: "40 €", cents: 4_000, card: "declined first" }),
    guest("Cora", { proposed: "10 €", cents: 1_000, card: "abandons" }),
  ],
};

async function getLabelled(page: Page, story: Story): Promise<void> {
  await test.step("the holder applies, the partner attests", async () => {
    await apply(page, story);
    await attest(page, story);
    await submit(page, story);
  });
  await test.step("the team checks, the committee decides", async () => {
    await checkAndPlan(page, story);
    await oneDayLater(page);
    await markAttendance(page, story);
    await sit(page, story);
    await closeMeeting(page, story);
    await readMail(page, "louise@example.org", `« ${story.project} » est labellisé`, "le comité a donné le label");
  });
}

const isLive = async (page: Page, story: Story) => {
  await openProject(page, story);
  return page.getByRole("link", { name: "Soutenir ce projet" }).first().isVisible();
};

async function campaignUntilDeadline(page: Page, story: Story): Promise<void> {
  await test.step("the campaign is written, approved and opens", async () => {
    await writeCampaign(page, story);
    await approve(page, story);
    await moveUntil(() => oneDayLater(page), () => isLive(page, story));
  });
  await test.step("guests give", async () => {
    await giveAll(page, story);
    for (const { email, cents } of donorsOf(story))
      await readMail(page, email, `Confirmation de votre don de ${formatEuros(cents)} pour « ${story.project} »`, "est bien payé");
  });
  await test.step("the deadline comes", () => moveUntil(() => toNextDeadline(page), () => isOver(page, story)));
}

test.beforeEach(async ({ page }) => {
  test.setTimeout(400_000);
  await page.goto("/");
  await leave(page);
});

test("a project that succeeds: from the application to the money in the bank", async ({ page }) => {
  await getLabelled(page, succeeds);
  await campaignUntilDeadline(page, succeeds);
  await test.step("the money reaches the holder's bank", async () => {
    await readMail(page, "louise@example.org", `« ${succeeds.project} » a réussi`, formatEuros(givenCents(succeeds)));
    await moveUntil(() => toPayout(page), () => isPaidOut(page, succeeds));
    const { paidOut } = expectedSums(succeeds, "succeeded");
    await expect(page.getByRole("link", { name: "Télécharger le relevé de reversement (PDF)" })).toBeVisible();
    await readMail(page, "louise@example.org", `« ${succeeds.project} » : l’argent est sur votre compte`, formatEurosExact(paidOut));
  });
  await test.step("ledger, sandbox and screens agree", () => everybodyAgrees(page, succeeds, "succeeded"));
});

test("a project that fails: every gift goes back, every donor is told", async ({ page }) => {
  await getLabelled(page, fails);
  await campaignUntilDeadline(page, fails);
  await test.step("donors and holder are told", async () => {
    for (const { email, cents } of donorsOf(fails))
      await readMail(page, email, `Votre don de ${formatEuros(cents)} à « ${fails.project} » est remboursé`, "La campagne n’a pas atteint son seuil.");
    await enterAs(page, "louise");
    await readMail(page, "louise@example.org", `« ${fails.project} » : la campagne n’a pas atteint son seuil`, formatEuros(givenCents(fails)));
  });
  await test.step("ledger, sandbox and screens agree", () => everybodyAgrees(page, fails, "failed"));
});
