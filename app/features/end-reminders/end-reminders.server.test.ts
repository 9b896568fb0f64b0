import { beforeEach, describe, expect, test } from "vitest";
import fc from "fast-check";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign, type TestCampaign } from "#tests/factories/campaigns";
import { findAwaited, forgetAddressCodes } from "~/features/address-codes/address-codes.server";
import { now } from "~/lib/clock.server";
import { askReminder, confirmReminder } from "./ask-reminder.server";
import { forgetEndReminders, listDueEndReminders, sendEndReminders } from "./send-reminders.server";
import { findReminder, stopReminder, stopUrl } from "./stop-reminder.server";

useTestDatabase();

const hour = 3_600_000;
let campaign: TestCampaign & { slug: string };
beforeEach(async () => {
  const made = await aLiveCampaign();
  campaign = { ...made, slug: (await db.selectFrom("project").select("slug").where("id", "=", made.projectId).executeTakeFirstOrThrow()).slug };
});

const endIn = async (hours: number) => db.updateTable("campaign").set({ endsAt: new Date((await now()).getTime() + hours * hour) }).where("id", "=", campaign.campaignId).execute();
const moveTo = (status: "live" | "suspended" | "closing") => db.updateTable("campaign").set({ status }).where("id", "=", campaign.campaignId).execute();
const someone = () => `${crypto.randomUUID()}@example.org`;

/** As its mailbox shows it. */
async function codeOf(codeId: string): Promise<string> {
  const { props } = await db.selectFrom("mailMessage").select("props").where("key", "=", `address-code:${codeId}`).executeTakeFirstOrThrow();
  return (props as { code: string }).code;
}

async function remind(email: string): Promise<void> {
  const codeId = await askReminder(campaign.slug, email);
  await confirmReminder({ codeId, code: await codeOf(codeId) });
}

async function aGift(email: string): Promise<void> {
  const at = new Date();
  await db.insertInto("donation").values({
    campaignId: campaign.campaignId, formToken: crypto.randomUUID(), email, donorName: "Louise", freeCents: 2500, amountCents: 2500, status: "paid",
    stripeChargeId: crypto.randomUUID(), feeCents: 0, chargedAt: at, paidAt: at, createdAt: at, sessionExpiresAt: at,
  }).execute();
}

const mails = async (email: string) => (await db.selectFrom("mailMessage").select("id").where("template", "=", "end-reminder").where("recipient", "=", email).execute()).length;
const kept = async () => (await db.selectFrom("endReminder").select("email").where("campaignId", "=", campaign.campaignId).execute()).map(({ email }) => email);

async function pass(): Promise<void> {
  const at = await now();
  for (const job of await listDueEndReminders(db, at)) if ("campaignId" in job) await sendEndReminders(job.campaignId);
  await forgetEndReminders(at);
}

describe("asking", () => {
  test("keeps nothing of an address before its code is typed, and forgets the code within the hour", async () => {
    const email = someone();
    const codeId = await askReminder(campaign.slug, email);
    expect(await kept()).toEqual([]);
    await db.updateTable("addressCode").set({ createdAt: new Date(Date.now() - hour - 1000) }).where("id", "=", codeId).execute();
    await forgetAddressCodes();
    expect(await db.selectFrom("addressCode").select("id").where("email", "=", email).execute()).toEqual([]);
  });

  test("a wrong code opens nothing and five close the door; one for something else neither", async () => {
    const codeId = await askReminder(campaign.slug, someone());
    const right = await codeOf(codeId);
    const wrong = right === "000000" ? "000001" : "000000";
    expect(await findAwaited("help-offer", codeId)).toBeNull();
    for (let tries = 0; tries < 5; tries += 1) await expect(confirmReminder({ codeId, code: wrong })).rejects.toMatchObject({ code: "addresses.code_wrong" });
    await expect(confirmReminder({ codeId, code: right })).rejects.toMatchObject({ code: "addresses.code_over" });
    expect(await kept()).toEqual([]);
  });

  test("answers alike to an address that has asked already, and keeps it once", async () => {
    const email = someone();
    await remind(email);
    await remind(email.toUpperCase());
    expect(await kept()).toEqual([email]);
  });

  test("mails five codes an hour to an address, however they are asked", async () => {
    const email = someone();
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => askReminder(campaign.slug, email)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  });

  test("is refused within 48 hours of the end, or when it is not open; a code asked in time is honoured", async () => {
    const email = someone();
    const codeId = await askReminder(campaign.slug, email);
    await endIn(47);
    await expect(askReminder(campaign.slug, email)).rejects.toMatchObject({ code: "reminders.too_late" });
    await confirmReminder({ codeId, code: await codeOf(codeId) });
    await pass();
    expect([await mails(email), await kept()]).toEqual([1, []]);
    await moveTo("suspended");
    await expect(askReminder(campaign.slug, email)).rejects.toMatchObject({ code: "reminders.not_open" });
  });
});

describe("the mail", () => {
  test("leaves once from two workers at a time, and its address with it", async () => {
    const all = Array.from({ length: 6 }, someone);
    for (const email of all) await remind(email);
    await endIn(48);
    await Promise.all([sendEndReminders(campaign.campaignId), sendEndReminders(campaign.campaignId), sendEndReminders(campaign.campaignId)]);
    expect(await Promise.all(all.map(mails))).toEqual(all.map(() => 1));
    expect(await kept()).toEqual([]);
  });

  test("is not for somebody who has given meanwhile", async () => {
    const [gave, waits] = [someone(), someone()];
    for (const email of [gave, waits]) await remind(email);
    await aGift(gave.toUpperCase());
    await endIn(20);
    await pass();
    expect([await mails(gave), await mails(waits), await kept()]).toEqual([0, 1, []]);
  });

  test("follows a deadline that moves, waits while the team has stopped the campaign, and is forgotten at its end", async () => {
    const email = someone();
    await remind(email);
    await endIn(72);
    await pass();
    await endIn(40);
    await moveTo("suspended");
    await pass();
    expect([await mails(email), await kept()]).toEqual([0, [email]]);
    await moveTo("live");
    await endIn(-1);
    await pass();
    expect([await mails(email), await kept()]).toEqual([0, []]);
  });

  test("does not leave once its link has stopped it, which then says nothing of anybody", async () => {
    const email = someone();
    await remind(email);
    const token = stopUrl(campaign.campaignId, email).split("/").at(-1)!;
    expect(await findReminder(token)).toMatchObject({ slug: campaign.slug });
    await stopReminder(token);
    await stopReminder(token);
    expect(await findReminder(token)).toBeNull();
    await endIn(20);
    await pass();
    expect(await mails(email)).toBe(0);
    await expect(findReminder(`${token}x`)).rejects.toMatchObject({ status: 404 });
  });

  test("whatever happens in whatever order: at most one, to whom still waits, and no address after the end", async () => {
    const steps = fc.array(fc.constantFrom("ask", "stop", "give", "later", "sooner", "suspend", "resume", "pass"), { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        await moveTo("live");
        await endIn(96);
        const email = someone();
        const model = { waits: false, gave: false, live: true, left: 96, due: 0 };
        const takes: Record<string, () => Promise<unknown>> = {
          ask: async () => {
            const ask = remind(email);
            if (!model.live || model.left <= 48) return expect(ask).rejects.toMatchObject({ code: model.live ? "reminders.too_late" : "reminders.not_open" });
            await ask;
            model.waits = true;
          },
          stop: async () => ((model.waits = false), stopReminder(stopUrl(campaign.campaignId, email).split("/").at(-1)!)),
          give: async () => ((model.gave = true), aGift(email)),
          later: async () => ((model.left = 96), endIn(96)),
          sooner: async () => ((model.left = 47), endIn(47)),
          suspend: async () => ((model.live = false), moveTo("suspended")),
          resume: async () => ((model.live = true), moveTo("live")),
          pass: async () => {
            if (model.waits && model.live && model.left <= 48) Object.assign(model, { waits: false, due: model.due + (model.gave ? 0 : 1) });
            await pass();
          },
        };
        // No more than five codes an hour go to one address.
        for (const step of story.filter((name, index) => name !== "ask" || story.slice(0, index).filter((one) => one === "ask").length < 5)) await takes[step]!();
        expect([await mails(email), (await kept()).includes(email)]).toEqual([model.due, model.waits]);
        await endIn(-1);
        await pass();
        expect(await kept()).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
