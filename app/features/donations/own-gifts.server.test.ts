import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { aDonorLink } from "#tests/factories/donor-links";
import { useSandbox } from "#tests/faults/sandbox";
import { now } from "~/lib/clock.server";
import { applyDonation } from "./apply-donation.server";
import { cancelDonation } from "./cancel-donation.server";
import { donationPath } from "./donation-link.server";
import { findDonor } from "./donor-link.server";
import { openDonation } from "./open-donation.server";
import { listOwnGifts } from "./own-gifts.server";
import { resendConfirmation } from "./resend-confirmation.server";

useTestDatabase();
const sandbox = useSandbox();

let campaign: LiveCampaign;
beforeAll(async () => {
  campaign = await aLiveCampaign();
});

async function anOpenGift(email: string): Promise<string> {
  return (await openDonation(aGiftRequest(campaign.id, { email, basket: { lines: [], freeCents: 2000 } }))).donationId;
}

async function aPaidGift(email: string): Promise<string> {
  const id = await anOpenGift(email);
  const { stripeSessionId } = await db.selectFrom("donation").select("stripeSessionId").where("id", "=", id).executeTakeFirstOrThrow();
  await sandbox.pay(stripeSessionId!);
  await applyDonation(id);
  return id;
}

const mailsTo = (email: string, template: string) => db.selectFrom("mailMessage").select("props").where("recipient", "=", email).where("template", "=", template).execute();

describe("finding one's gifts again", () => {
  test("shows the gifts of this address only, each with its page; what was never paid is not there", async () => {
    const email = "retrouve@example.org";
    const [mine] = [await aPaidGift(email), await anOpenGift(email), await aPaidGift("une-autre@example.org")];
    const gifts = await listOwnGifts("Retrouve@example.org");
    expect(gifts).toMatchObject([{ id: mine, amountCents: 2000, status: "paid", isRefunded: false, path: donationPath(mine) }]);
  });

  test("a gift given back is said so", async () => {
    const email = "rendu@example.org";
    await cancelDonation(await aPaidGift(email));
    expect(await listOwnGifts(email)).toMatchObject([{ isRefunded: true }]);
  });

  test("an address that never gave is mailed too: only its owner learns it", async () => {
    const token = await aDonorLink("personne@example.org");
    expect(await mailsTo("personne@example.org", "own-gifts")).toMatchObject([{ props: { gifts: 0 } }]);
    expect(await findDonor(token)).toBe("personne@example.org");
  });

  test("the link ends after seven days, and its row goes at the next asking", async () => {
    const token = await aDonorLink("tard@example.org");
    const past = new Date((await now()).getTime() - 1000);
    await db.updateTable("donorLink").set({ createdAt: new Date(past.getTime() - 1000), expiresAt: past }).where("email", "=", "tard@example.org").execute();
    expect(await findDonor(token)).toBeNull();
    await aDonorLink("autre@example.org");
    expect(await db.selectFrom("donorLink").select("id").where("email", "=", "tard@example.org").execute()).toEqual([]);
  });

  test("a link signed for something else does not exist", async () => {
    await expect(findDonor(donationPath(await aPaidGift("signe@example.org")).replace("/dons/", ""))).rejects.toMatchObject({ status: 404 });
  });
});

describe("the confirmation once more", () => {
  test("leaves for the address of the gift, as often as it is asked for", async () => {
    const email = "encore@example.org";
    const id = await aPaidGift(email);
    await resendConfirmation(id);
    await resendConfirmation(id);
    expect(await mailsTo(email, "donation-confirmation")).toHaveLength(3);
  });

  test("says what is left once a part went back", async () => {
    const email = "en-partie@example.org";
    const id = await aPaidGift(email);
    await db.insertInto("refund").values({ donationId: id, amountCents: 500, reason: "gesture", createdAt: new Date() }).execute();
    await resendConfirmation(id);
    expect((await mailsTo(email, "donation-confirmation")).at(-1)).toMatchObject({ props: { amountCents: 2000, backCents: 500 } });
  });

  test.each([
    ["not paid yet", anOpenGift],
    ["given back", async (email: string) => {
      const id = await aPaidGift(email);
      await cancelDonation(id);
      return id;
    }],
  ])("is refused for a gift %s", async (state, make) => {
    const id = await make(`${state.replaceAll(" ", "-")}@example.org`);
    await expect(resendConfirmation(id)).rejects.toMatchObject({ code: "donations.not_confirmed" });
  });
});
