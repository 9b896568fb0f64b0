import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { plantCost, reconcile } from "#tests/factories/reconciliation";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox } from "#tests/factories/settlement";
import type { Actor } from "~/features/accounts/permissions";
import { giftEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { now } from "~/lib/clock.server";
import { getLedgerCorrection } from "./corrections.server";
import { getCorrectionSubject } from "./correction-subject.server";
import { decideCorrection } from "./decide-correction.server";
import { checkLedger } from "./ledger-check.server";
import { listLedgerGroups } from "./money.server";
import { proposeCorrection } from "./propose-correction.server";

useTestDatabase();
let sandbox: Sandbox;
let [one, other]: Actor[] = [];
const reason = "Écriture passée deux fois par erreur.";

beforeAll(async () => {
  sandbox = await aSandbox();
  [one, other] = [await aTeamMember(), await aTeamMember()];
  await aReserve(20_000);
});
afterAll(() => sandbox.stop());

/** A group that tells a euro too much of a gift. */
async function aSlip(): Promise<{ groupId: number; campaignId: string; donationId: string }> {
  const { campaignId } = await aLiveCampaign(sandbox);
  const donationId = await aPaidGift(sandbox, campaignId, 5000);
  const group = { eventKey: `gift:${donationId}:slip`, kind: "correction" as const, description: "Slip", occurredAt: await now(), isDemo: true, campaignId, donationId };
  const { groupId } = await db.transaction().execute((trx) => post(trx, { ...group, entries: giftEntries({ campaignId, amountCents: 100, feeCents: 0 }) }));
  return { groupId, campaignId, donationId };
}

async function aProposal(groupId: number): Promise<string> {
  const { lines } = await getCorrectionSubject(db, { ecriture: groupId });
  return proposeCorrection(one!, { ecriture: groupId }, { lines, reason });
}

describe("a correction", () => {
  test("reverses a group beside it, and then the books agree again", async () => {
    const { groupId, campaignId } = await aSlip();
    expect(await reconcile()).toMatchObject([{ kind: "amount", state: "open" }]);
    const id = await aProposal(groupId);
    expect((await reconcile())[0]).toMatchObject({ state: "open" });
    await decideCorrection(other!, id, "confirm");
    expect(await reconcile()).toEqual([]);
    expect(await checkLedger()).toEqual([]);
    const [correction, original] = await listLedgerGroups({ campaignId, limit: 2 });
    expect(correction).toMatchObject({ kind: "correction", description: reason, correctsGroupId: groupId });
    expect(original).toMatchObject({ id: groupId, correctedBy: [correction!.id] });
  });
  test("takes two people: whoever proposed it may not confirm it, nor may the database be told so", async () => {
    const { groupId } = await aSlip();
    const id = await aProposal(groupId);
    await expect(decideCorrection(one!, id, "confirm")).rejects.toMatchObject({ code: "correction.own" });
    const alone = { state: "posted" as const, decidedBy: one!.accountId, decidedAt: new Date(), groupId };
    await expect(db.updateTable("ledgerCorrection").set(alone).where("id", "=", id).execute()).rejects.toThrow(/two_people/);
    expect(await getLedgerCorrection(id)).toMatchObject({ state: "proposed", groupId: null });
    await decideCorrection(one!, id, "drop");
  });
  test("waits once for each group, and is decided once, two people at once included", async () => {
    const { groupId } = await aSlip();
    const id = await aProposal(groupId);
    await expect(aProposal(groupId)).rejects.toMatchObject({ code: "correction.waiting" });
    const third = await aTeamMember();
    const answers = await Promise.allSettled([decideCorrection(other!, id, "confirm"), decideCorrection(third, id, "confirm")]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.selectFrom("ledgerGroup").select("id").where("correctsGroupId", "=", groupId).execute()).toHaveLength(1);
  });
  test("books what Stripe took for itself on the reserve, and the difference closes", async () => {
    await plantCost(sandbox, 300);
    const standing = (await reconcile()).find(({ kind }) => kind === "stripe_cost")!;
    const { id: ecart } = await db.selectFrom("discrepancy").select("id").where("subject", "=", standing.subject).executeTakeFirstOrThrow();
    const { lines } = await getCorrectionSubject(db, { ecart });
    expect(lines).toEqual([{ account: "stripe:platform", cents: -300 }, { account: "label:reserve", cents: 300 }]);
    await decideCorrection(other!, await proposeCorrection(one!, { ecart }, { lines, reason }), "confirm");
    expect((await reconcile()).filter(({ kind }) => kind === "stripe_cost")).toEqual([]);
  });
  test("is refused when its lines do not balance or touch another campaign, and writes nothing", async () => {
    const { groupId, campaignId } = await aSlip();
    const { campaignId: elsewhere } = await aLiveCampaign(sandbox);
    const unbalanced = [{ account: "stripe:platform", cents: -100 }, { account: `campaign:funds:${campaignId}`, cents: 99 }];
    await expect(proposeCorrection(one!, { ecriture: groupId }, { lines: unbalanced, reason })).rejects.toMatchObject({ code: "correction.unbalanced" });
    const strange = [{ account: "label:reserve", cents: 100 }, { account: `campaign:funds:${elsewhere}`, cents: -100 }];
    await expect(proposeCorrection(one!, { ecriture: groupId }, { lines: strange, reason })).rejects.toMatchObject({ code: "correction.two_campaigns" });
  });
});
