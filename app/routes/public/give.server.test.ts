import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign, aReward, type LiveCampaign } from "#tests/factories/donations";
import { useSandbox } from "#tests/faults/sandbox";
import { donationPath, donationToken } from "~/features/donations/donation-link.server";
import { donationWords } from "~/features/donations/donation-words.fr";
import { loader as donationLoader } from "./donation";
import { action, loader } from "./give";

useTestDatabase();
const sandbox = useSandbox();

let campaign: LiveCampaign;
let reward: string;
beforeEach(async () => {
  campaign = await aLiveCampaign();
  reward = await aReward(campaign.id, { stock: 1, handOver: "post" });
});

const url = (search = "") => `http://localhost:3000/projets/${campaign.slug}/soutenir${search}`;
const load = (search = "") => loader({ request: new Request(url(search)), params: { slug: campaign.slug }, context: {} });
const press = async (fields: Record<string, string>) => {
  const body = new URLSearchParams({ formToken: randomUUID(), email: "louise@example.org", ...fields });
  return action({ request: new Request(url(), { method: "POST", body }), params: { slug: campaign.slug }, context: {} });
};
const errorsOf = (answer: Awaited<ReturnType<typeof press>>) => {
  if (answer instanceof Response) throw new Error(`no refusal: ${answer.status}`);
  return answer.data.result.error;
};
const gifts = () => db.selectFrom("donation").selectAll().where("campaignId", "=", campaign.id).execute();
const withReward = (quantity = "1") => ({ "lines[0].rewardId": reward, "lines[0].quantity": quantity, name: "Louise", address: "1 rue du Port, 62100 Calais" });

describe("the form", () => {
  test("leads to the payment page; extra fields change neither price nor state", async () => {
    const answer = await press({ ...withReward(), free: "15,00", status: "paid", amountCents: "1", "lines[0].unitCents": "1" });
    expect(answer).toBeInstanceOf(Response);
    const [gift] = await gifts();
    expect(gift).toMatchObject({ status: "pending", amountCents: 4000, freeCents: 1500, postalAddress: "1 rue du Port, 62100 Calais" });
    expect((answer as Response).status).toBe(303);
    expect((answer as Response).headers.get("location")).toBe(gift!.checkoutUrl);
  });

  test.each([
    ["nothing chosen", {}, "free", /au moins 1\s€/],
    ["an amount that is none", { free: "beaucoup" }, "free", /32,50/],
    ["a negative amount", { free: "-5" }, "free", /32,50/],
    ["a huge amount", { amount: "9007199254740992" }, "amount", /./],
    ["no e-mail", { free: "10", email: "" }, "email", /adresse e-mail/],
    ["a forged token", { free: "10", formToken: "1" }, "formToken", /Rechargez/],
  ])("%s is refused beside its field, nothing is opened", async (_words, fields, name, sentence) => {
    expect(errorsOf(await press(fields))?.[name]?.join(" ")).toMatch(sentence);
    expect(await gifts()).toEqual([]);
  });

  test("a parcel without address is refused beside the address", async () => {
    expect(errorsOf(await press({ ...withReward(), address: "" }))?.address?.[0]).toMatch(/adresse où envoyer/);
  });

  test("name and amount of a posted reward cannot be hidden: each is refused beside its box, nothing is opened", async () => {
    const refused = errorsOf(await press({ ...withReward(), anonymous: "on", amountHidden: "on" }));
    expect(refused?.anonymous?.[0]).toMatch(/par la poste.*ne peut pas être caché au porteur/);
    expect(refused?.amountHidden?.[0]).toMatch(/son prix est public/);
    expect(await gifts()).toEqual([]);
    expect(await press({ free: "10", anonymous: "on", amountHidden: "on" })).toBeInstanceOf(Response);
    expect(await gifts()).toEqual([expect.objectContaining({ anonymous: true, amountHidden: true })]);
  });

  test("one more than the stock is refused in words", async () => {
    expect(errorsOf(await press(withReward("2")))?.[""]?.[0]).toMatch(/Il ne reste que 1/);
  });
});

describe("the page", () => {
  test("chooses the reward of the link", async () => {
    const page = await load(`?contrepartie=${reward}`);
    expect(page.isOpen && page.start.lines).toEqual([{ rewardId: reward, quantity: 1, units: [] }]);
  });

  test("back from the payment page keeps the basket, its reservation and its token; sending it again resumes the same payment", async () => {
    const first = (await press({ ...withReward(), free: "15" })) as Response;
    const [gift] = await gifts();
    const page = await load(`?reprise=${donationToken(gift!.id)}`);
    if (!page.isOpen) throw new Error("closed");
    expect(page.start).toMatchObject({ formToken: gift!.formToken, free: "15", name: "Louise", lines: [{ rewardId: reward, quantity: 1 }] });
    expect(page.rewards[0]).toMatchObject({ askable: 1 });
    const again = (await press({ ...withReward(), free: "15", formToken: page.start.formToken! })) as Response;
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(await gifts()).toHaveLength(1);
  });

  test("says that a finished campaign takes no more gifts", async () => {
    await db.updateTable("campaign").set({ status: "closing" }).where("id", "=", campaign.id).execute();
    expect((await load()).isOpen).toBe(false);
    expect(errorsOf(await press({ free: "10" }))?.[""]?.[0]).toMatch(/ne prend plus de dons/);
  });
});

describe("the donor's own page", () => {
  const page = async (token: string) => (await donationLoader({ request: new Request("http://localhost:3000/"), params: { token }, context: {} })).data;

  test("asks Stripe on its own: paid without any webhook", async () => {
    await press({ free: "25", name: "Louise" });
    const [gift] = await gifts();
    const token = donationPath(gift!.id).replace("/dons/", "");
    expect(donationWords(await page(token)).title).toMatch(/pas encore payé/);
    await sandbox.pay(gift!.stripeSessionId!);
    expect(donationWords(await page(token)).title).toBe("Merci Louise, votre brique est posée.");
  });

  test("says « en cours » while Stripe does not answer (situation 3)", async () => {
    await press({ free: "25" });
    const [gift] = await gifts();
    await sandbox.fail({ method: "GET", path: "/v1/checkout/sessions/*", status: 401 });
    expect(donationWords(await page(donationToken(gift!.id))).title).toBe("Votre paiement est en cours.");
  });

  test("does not exist for a link that is not ours", async () => {
    await press({ free: "25" });
    const [gift] = await gifts();
    for (const token of [gift!.id, `${gift!.id}.forged`, `${randomUUID()}.${donationToken(gift!.id).split(".")[1]}`])
      await expect(page(token)).rejects.toMatchObject({ status: 404 });
  });
});
