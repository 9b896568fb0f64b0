import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { anAccount, aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import type { Actor } from "~/features/accounts/permissions";
import { vigilanceRulesV1 as rules } from "~/features/donations/vigilance-rules";
import { getAlert, listAlerts } from "./alerts.server";
import { moveAlert } from "./move-alert.server";
import { watchMoney } from "./watch-money.server";

useTestDatabase();

let campaign: LiveCampaign;
let team: Actor;
beforeEach(async () => {
  campaign = await aLiveCampaign();
  team = await aTeamMember();
});

type Gift = { email?: string; cents?: number; card?: string; campaignId?: string; chargedAt?: Date };

async function aPaidGift({ email = `${randomUUID()}@example.org`, cents = 4000, card = randomUUID(), campaignId = campaign.id, chargedAt = new Date() }: Gift): Promise<void> {
  const values = {
    campaignId, formToken: randomUUID(), email, freeCents: cents, amountCents: cents, status: "paid" as const, sessionExpiresAt: chargedAt, createdAt: chargedAt,
    chargedAt, paidAt: chargedAt, feeCents: 25, stripeChargeId: `ch_${randomUUID()}`, stripeSessionId: `cs_${randomUUID()}`, isDemo: true,
  };
  const { id, stripeChargeId } = await db.insertInto("donation").values(values).returning(["id", "stripeChargeId"]).executeTakeFirstOrThrow();
  await db.insertInto("cardTry").values({ chargeId: stripeChargeId!, donationId: id, campaignId, declined: false, card, triedAt: chargedAt }).execute();
}

const times = async (count: number, gift: (n: number) => Gift) => {
  for (let n = 0; n < count; n++) await aPaidGift(gift(n));
};
const alertsOf = (kind: string, where: { email?: string; campaignId?: string; organisationId?: string }) =>
  db.selectFrom("vigilanceAlert").selectAll().where("kind", "=", kind as "split").where((eb) => eb.and(where)).execute();
const organisationId = async () => (await db.selectFrom("project").select("organisationId").where("id", "=", campaign.projectId).executeTakeFirstOrThrow()).organisationId;
const whole = Math.floor(rules.cumulatedCents / 3);

test("what one donor gives in all is said once, and again at twice the threshold; a cent less says nothing", async () => {
  const email = `${randomUUID()}@example.org`;
  await aPaidGift({ email, cents: rules.cumulatedCents - 1 });
  await watchMoney();
  expect(await alertsOf("cumulated", { email })).toEqual([]);
  await aPaidGift({ email: email.toUpperCase(), cents: 100 });
  for (let n = 0; n < 3; n++) await watchMoney();
  expect(await alertsOf("cumulated", { email })).toMatchObject([{ status: "open", facts: { gifts: 2, cents: rules.cumulatedCents + 99 }, rulesVersion: rules.version }]);
  await aPaidGift({ email, cents: rules.cumulatedCents });
  await watchMoney();
  expect(await alertsOf("cumulated", { email })).toHaveLength(2);
});

test("gifts that each stay just under the amount watched are told from small ones", async () => {
  const [splitter, faithful] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
  await times(rules.splitGifts, () => ({ email: splitter, cents: rules.cumulatedCents - 5000 }));
  await times(rules.splitGifts + 3, () => ({ email: faithful, cents: 5000 }));
  await watchMoney();
  expect(await alertsOf("split", { email: splitter })).toHaveLength(1);
  expect(await alertsOf("split", { email: faithful })).toEqual([]);
});

test("one card for many e-mails; a family of two is none", async () => {
  const card = randomUUID();
  const family = randomUUID();
  await times(rules.cardDonors, () => ({ card }));
  await times(2, () => ({ card: family }));
  await watchMoney();
  expect(await alertsOf("same_card", { campaignId: campaign.id })).toMatchObject([{ facts: { donors: rules.cardDonors }, email: null }]);
});

test("the holder's own gifts near the deadline, not those of a month before", async () => {
  const organisation = await organisationId();
  const account = await anAccount();
  const { email } = await db.selectFrom("account").select("email").where("id", "=", account).executeTakeFirstOrThrow();
  await db.insertInto("organisationMember").values({ organisationId: organisation, accountId: account, role: "lead" }).execute();
  const goal = await db.selectFrom("campaign").select(["goalCents", "thresholdPercent"]).where("id", "=", campaign.id).executeTakeFirstOrThrow();
  const half = Math.ceil((goal.goalCents! * goal.thresholdPercent) / 200);
  await aPaidGift({ email, cents: half, chargedAt: new Date(Date.now() - 20 * 86_400_000) });
  await watchMoney();
  expect(await alertsOf("own_funding", { campaignId: campaign.id })).toEqual([]);
  await aPaidGift({ email, cents: half });
  await watchMoney();
  expect(await alertsOf("own_funding", { campaignId: campaign.id, organisationId: organisation })).toMatchObject([{ facts: { cents: half } }]);
});

test("an organisation beyond 153 000 € in a calendar year, all its campaigns together; two campaigns of others stay apart", async () => {
  const organisation = await organisationId();
  await times(15, () => ({ cents: 1_000_000 }));
  await watchMoney();
  expect(await alertsOf("public_appeal", { organisationId: organisation })).toEqual([]);
  await aPaidGift({ cents: 300_001 });
  await watchMoney();
  expect(await alertsOf("public_appeal", { organisationId: organisation })).toMatchObject([{ facts: { cents: 15_300_001, limitCents: 15_300_000 } }]);
});

test("the team reads one mail for all that is new; it names no donor", async () => {
  const email = `${randomUUID()}@example.org`;
  await times(rules.splitGifts, () => ({ email, cents: rules.cumulatedCents - 5000 }));
  for (let n = 0; n < 2; n++) await watchMoney();
  const mails = await db.selectFrom("mailMessage").select("props").where("recipient", "=", team.email).where("template", "=", "vigilance-alert").execute();
  expect(mails).toHaveLength(1);
  expect((mails[0]!.props as { lines: string[] }).lines).toHaveLength(2);
  expect(JSON.stringify(mails)).not.toContain(email);
});

test("an alert is examined by somebody who says why, and closed; who gave is shown to those who keep the file only", async () => {
  const email = `${randomUUID()}@example.org`;
  await times(3, () => ({ email, cents: whole + 10 }));
  await watchMoney();
  const { id } = (await alertsOf("cumulated", { email }))[0]!;
  expect((await getAlert(team, id)).alert.email).toBeNull();
  expect((await getAlert({ ...team, roles: [...team.roles, "vigilance"] }, id)).alert.email).toBe(email);
  await moveAlert(team, id, { status: "reviewed", reason: "J’appelle cette personne demain." });
  await moveAlert(team, id, { status: "closed", reason: "Une entreprise du village, connue." });
  await expect(moveAlert(team, id, { status: "closed", reason: "Une entreprise du village, connue." })).rejects.toThrow("vigilance.wrong_state");
  const { alert, steps } = await getAlert(team, id);
  expect(alert.status).toBe("closed");
  expect(steps.map(({ status, by }) => [status, by])).toEqual([["closed", team.name], ["reviewed", team.name]]);
  expect((await listAlerts(team, false)).map((one) => one.id)).not.toContain(id);
  const entries = await db.selectFrom("auditEntry").select(["action", "reason"]).where("objectId", "=", id).execute();
  expect(entries).toEqual([{ action: "vigilance.alert_moved", reason: null }, { action: "vigilance.alert_moved", reason: null }]);
});
