import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign, aReward, type LiveCampaign } from "#tests/factories/donations";
import { useSandbox } from "#tests/faults/sandbox";
import { applyDonation } from "~/features/donations/apply-donation.server";
import { donationToken } from "~/features/donations/donation-link.server";
import { loader as donationLoader } from "./donation";
import { action, loader } from "./give";

useTestDatabase();
const sandbox = useSandbox();

const questions = JSON.stringify([
  { label: "Taille", kind: "choice", choices: ["S", "M", "L"], required: true },
  { label: "Prénom à graver", kind: "text", choices: [], required: false },
]);

let campaign: LiveCampaign;
let shirt: string;
/** The page shows an exhausted reward without a field, then the shirt. */
beforeEach(async () => {
  campaign = await aLiveCampaign();
  await aReward(campaign.id, { stock: 1, taken: 1, questions });
  shirt = await aReward(campaign.id, { title: "Le tee-shirt", questions });
});

const url = (search = "") => `http://localhost:3000/projets/${campaign.slug}/soutenir${search}`;
const press = (fields: Record<string, string>) => {
  const body = new URLSearchParams({ formToken: randomUUID(), email: "louise@example.org", ...fields });
  return action({ request: new Request(url(), { method: "POST", body }), params: { slug: campaign.slug }, context: {} });
};
const errorsOf = (answer: Awaited<ReturnType<typeof press>>) => (answer instanceof Response ? null : answer.data.result.error);
const gifts = () => db.selectFrom("donation").selectAll().where("campaignId", "=", campaign.id).execute();
const shirts = (quantity: number, ...sizes: string[]) => ({
  "lines[1].rewardId": shirt, "lines[1].quantity": String(quantity), ...Object.fromEntries(sizes.map((size, unit) => [`lines[1].units[${unit}].answers[0]`, size])),
});

describe("a reward that asks something", () => {
  test("one question left out, one answer that there is not: each is refused beside its field, nothing is opened", async () => {
    const refused = errorsOf(await press(shirts(3, "M", "XXL")));
    expect(Object.keys(refused ?? {})).toEqual(["lines[1].units[1].answers[0]", "lines[1].units[2].answers[0]"]);
    expect(refused?.["lines[1].units[1].answers[0]"]?.[0]).toMatch(/réponses proposées à «\sTaille\s»/);
    expect(refused?.["lines[1].units[2].answers[0]"]?.[0]).toMatch(/Choisissez une réponse à «\sTaille\s»/);
    expect(await gifts()).toEqual([]);
  });

  test("asks nothing of who does not choose it, even with its field left empty", async () => {
    expect(await press({ ...shirts(0, ""), free: "10" })).toBeInstanceOf(Response);
    expect(await gifts()).toHaveLength(1);
  });

  test("keeps the answers of each unit, in the words of the day", async () => {
    await press({ ...shirts(2, "M", "L"), "lines[1].units[0].answers[1]": "Louise" });
    await db.updateTable("reward").set({ questions: "[]" }).where("id", "=", shirt).execute();
    const [gift] = await gifts();
    await sandbox.pay(gift!.stripeSessionId!);
    await applyDonation(gift!.id);
    const said = ["n°\u00a01, Taille\u00a0: M, Prénom à graver\u00a0: Louise", "n°\u00a02, Taille\u00a0: L"];
    const page = await donationLoader({ request: new Request("http://localhost:3000/"), params: { token: donationToken(gift!.id) }, context: {} });
    expect(page.data.lines[0]!.said).toEqual(said);
    const mail = await db.selectFrom("mailMessage").select("props").where("key", "=", `donation-confirmation:${gift!.id}`).executeTakeFirstOrThrow();
    expect(mail.props).toMatchObject({ lines: [{ title: "Le tee-shirt", said }] });
  });

  test("sent twice it is one gift; another size is another one", async () => {
    const formToken = randomUUID();
    for (const size of ["M", "M"]) await press({ formToken, ...shirts(1, size) });
    expect(await gifts()).toHaveLength(1);
    await press({ formToken, ...shirts(1, "L") });
    const all = await db.selectFrom("donation").innerJoin("donationLine", "donationId", "donation.id").select(["status", "answers"]).where("campaignId", "=", campaign.id).orderBy("createdAt").execute();
    expect(all).toMatchObject([{ status: "expired", answers: [[{ answer: "M" }, { answer: "" }]] }, { status: "pending", answers: [[{ answer: "L" }, { answer: "" }]] }]);
  });

  test("back from the payment page the answers are there", async () => {
    await press(shirts(1, "M"));
    const [gift] = await gifts();
    const page = await loader({ request: new Request(url(`?reprise=${donationToken(gift!.id)}`)), params: { slug: campaign.slug }, context: {} });
    expect(page.isOpen && page.start.lines?.[1]).toEqual({ rewardId: shirt, quantity: 1, units: [{ answers: ["M", ""] }] });
  });
});
