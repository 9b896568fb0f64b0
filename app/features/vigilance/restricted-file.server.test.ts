import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { actorOf, anAccount, aTeamMember } from "#tests/factories/accounts";
import { aGiftRequest, aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { useSandbox } from "#tests/faults/sandbox";
import { requireActor } from "~/features/accounts/actors.server";
import { openSession } from "~/features/accounts/session.server";
import type { Actor } from "~/features/accounts/permissions";
import { openDonation } from "~/features/donations/open-donation.server";
import { vigilanceRulesAt } from "~/features/donations/vigilance-rules.server";
import { vigilanceRulesV1 } from "~/features/donations/vigilance-rules";
import { addDays, parisDay } from "~/lib/dates";
import { giveOperationsCsv } from "./give-operations-csv.server";
import { prepareThresholds } from "./prepare-thresholds.server";
import { openRiskFile } from "./risk-file.server";
import { tendVigilance } from "./tend-vigilance.server";
import { writeRiskNote } from "./write-risk-note.server";

useTestDatabase();
const sandbox = useSandbox();

const identity = { familyName: "Exemple", givenNames: "Louise Marie", birthDate: "1988-02-29", birthPlace: "Arras" };
const day = 86_400_000;

let campaign: LiveCampaign;
let organisationId: string;
let keeper: Actor;
beforeEach(async () => {
  campaign = await aLiveCampaign();
  organisationId = (await db.selectFrom("project").select("organisationId").where("id", "=", campaign.projectId).executeTakeFirstOrThrow()).organisationId;
  const id = await anAccount({ name: "Vigilance Exemple", isTeam: true });
  await db.updateTable("account").set({ keepsVigilance: true }).where("id", "=", id).execute();
  keeper = await actorOf(id);
});

const requestOf = async ({ accountId }: Actor) =>
  new Request("http://localhost:3000/equipe/vigilance/dossier", { headers: { Cookie: (await openSession(accountId, { steppedUp: true })).split(";")[0]! } });

describe("the restricted file", () => {
  test("does not exist for the rest of the team", async () => {
    const team = await aTeamMember();
    await expect(requireActor(await requestOf(team), "vigilance.file")).rejects.toMatchObject({ status: 404 });
    await expect(requireActor(await requestOf(keeper), "vigilance.file")).resolves.toMatchObject({ accountId: keeper.accountId });
    await expect(openRiskFile(team, organisationId)).rejects.toMatchObject({ status: 404 });
    await expect(writeRiskNote(team, organisationId, { level: "high", text: "Une note écrite sans droit." })).rejects.toMatchObject({ status: 404 });
    await expect(giveOperationsCsv(team, organisationId)).rejects.toMatchObject({ status: 404 });
  });

  test("is kept by people of the team only", async () => {
    const id = await anAccount();
    await expect(db.updateTable("account").set({ keepsVigilance: true }).where("id", "=", id).execute()).rejects.toThrow("vigilance_is_team");
  });

  test("each opening and each note is in the journal, the words of the note are not", async () => {
    await writeRiskNote(keeper, organisationId, { level: "middle", projectId: campaign.projectId, text: "Le trésorier a changé deux fois cette année." });
    const { notes } = await openRiskFile(keeper, organisationId);
    expect(notes).toMatchObject([{ level: "middle", by: "Vigilance Exemple" }]);
    const entries = await db.selectFrom("auditEntry").selectAll().where("objectId", "=", organisationId).orderBy("position").execute();
    expect(entries.map(({ action }) => action)).toEqual(["vigilance.note_written", "vigilance.file_opened"]);
    expect(JSON.stringify(entries)).not.toContain("trésorier");
  });

  test("a note about another organisation's project is refused", async () => {
    const other = await aLiveCampaign();
    await expect(writeRiskNote(keeper, organisationId, { level: "low", projectId: other.projectId, text: "Rien à signaler." })).rejects.toMatchObject({ status: 404 });
  });
});

describe("donors above the threshold", () => {
  const big = { basket: { lines: [], freeCents: 150_000 } };
  const tomorrow = addDays(parisDay(new Date()), 1);
  const thresholds = { ...vigilanceRulesV1, identifyFromCents: 100_000, effectiveOn: tomorrow, reason: "Avis du juriste du 3 novembre." };

  test("are asked who they are once the threshold begins, and only then; the export says it", async () => {
    await openDonation(aGiftRequest(campaign.id, big));
    await prepareThresholds(keeper, thresholds);
    expect((await vigilanceRulesAt(db, new Date())).identifyFromCents).toBeNull();
    await expect(prepareThresholds(keeper, thresholds)).rejects.toThrow("vigilance.same_day");
    await expect(prepareThresholds(keeper, { ...thresholds, effectiveOn: parisDay(new Date()) })).rejects.toThrow("vigilance.too_soon");
    await db.updateTable("clock").set({ offsetMs: day }).execute();
    await sandbox.setClock(day);
    await expect(openDonation(aGiftRequest(campaign.id, big))).rejects.toMatchObject({ code: "donations.identity_familyName", field: "familyName" });
    await openDonation(aGiftRequest(campaign.id, { basket: { lines: [], freeCents: 99_900 } }));
    const { donationId } = await openDonation(aGiftRequest(campaign.id, { ...big, identity }));
    expect(await db.selectFrom("donorIdentity").selectAll().execute()).toMatchObject([{ donationId, ...identity }]);
    await db.updateTable("donation").set({ status: "paid", chargedAt: new Date(), paidAt: new Date(), feeCents: 25, stripeChargeId: `ch_${donationId}` }).where("id", "=", donationId).execute();
    expect(await (await giveOperationsCsv(keeper, organisationId)).text()).toMatch(/1500,00;.*Exemple;Louise Marie;1988-02-29;Arras/);
    await db.updateTable("clock").set({ offsetMs: 0 }).execute();
  });

  test("are forgotten five years after the campaign given to, or a month after a payment that came to nothing; the report counts", async () => {
    const paid = await anIdentity("paid", 5 * 365 + 10);
    const recent = await anIdentity("paid", 4 * 365);
    const dropped = await anIdentity("expired", 40);
    await writeRiskNote(keeper, organisationId, { level: "low", text: "Rien à signaler pour l’instant." });
    await tendVigilance("2026-01-01");
    const left = (await db.selectFrom("donorIdentity").select("donationId").execute()).map(({ donationId }) => donationId);
    expect(left).toContain(recent);
    expect(left).not.toContain(paid);
    expect(left).not.toContain(dropped);
    expect(await db.selectFrom("vigilanceErasure").selectAll().where("day", "=", "2026-01-01").executeTakeFirst()).toMatchObject({ identities: 2, notes: 0 });
    expect(await db.selectFrom("riskNote").select("id").where("organisationId", "=", organisationId).execute()).toHaveLength(1);
  });

  async function anIdentity(status: "paid" | "expired", daysAgo: number): Promise<string> {
    const at = new Date(Date.now() - daysAgo * day);
    const given = await aLiveCampaign({ startsAt: new Date(at.getTime() - 20 * day), endsAt: at });
    const payment = status === "paid" ? { chargedAt: at, paidAt: at, feeCents: 25, stripeChargeId: `ch_${crypto.randomUUID()}` } : {};
    const values = { campaignId: given.id, formToken: crypto.randomUUID(), email: "louise@example.org", freeCents: 150_000, amountCents: 150_000, status, sessionExpiresAt: at, createdAt: at, ...payment };
    const { id } = await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow();
    await db.insertInto("donorIdentity").values({ ...identity, donationId: id, declaredAt: at }).execute();
    return id;
  }
});
