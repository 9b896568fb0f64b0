import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aDisputeAtStripe, readDispute } from "#tests/factories/disputes";
import { aPaidGift, control, passDays } from "#tests/factories/settlement";
import { loose } from "#tests/invariants";
import { answerDispute } from "~/features/disputes/answer-dispute.server";
import { stripe } from "~/services/stripe.server";
import { aPlace, aWorld, goOn, killedThere, type Place } from "./life";
import { pointsOf } from "./stages";

useTestDatabase();
let sandbox: Sandbox;
let place: Place;
beforeAll(async () => {
  sandbox = await aWorld();
  place = await aPlace(sandbox);
});
afterAll(() => sandbox.stop());

const kindsOf = async (donationId: string) =>
  (await db.selectFrom("ledgerGroup").select("kind").where("donationId", "=", donationId).orderBy("id").execute()).map(({ kind }) => kind);

describe("a worker killed while a bank takes a gift back (situation 5)", () => {
  test.each(pointsOf("dispute"))("%s: booked once, whatever the bank decides", async (point) => {
    const donationId = await aPaidGift(sandbox, place.campaignId, 2500);
    const { id } = await aDisputeAtStripe(sandbox, donationId);
    await killedThere(point);
    expect(await kindsOf(donationId)).toEqual(["gift", "dispute_opened"]);
    await control(sandbox, `/disputes/${id}/close`, { won: false });
    await killedThere(point);
    expect(await kindsOf(donationId)).toEqual(["gift", "dispute_opened", "dispute_lost"]);
    expect(await readDispute(id)).toMatchObject({ status: "lost", lostCents: 2500, endedAt: expect.any(Date) });
  });

  test.each(pointsOf("answer"))("%s: the bank reads one answer", async (point) => {
    const { id } = await aDisputeAtStripe(sandbox, await aPaidGift(sandbox, place.campaignId, 2500));
    await goOn();
    await answerDispute(await aTeamMember(), (await readDispute(id)).id, { kind: "evidence", evidence: { uncategorized_text: "Un don" } });
    await killedThere(point);
    expect((await stripe().disputes.retrieve(id)).evidence_details.submission_count).toBe(1);
    expect((await readDispute(id)).status).toBe("under_review");
    await control(sandbox, `/disputes/${id}/close`, { won: true });
    await goOn();
    expect(await readDispute(id)).toMatchObject({ status: "won", lostCents: 0, endedAt: expect.any(Date) });
  });

  test("in the end both sides hold the same objects and the same money, each mail left", async () => {
    await passDays(sandbox, 1);
    await goOn();
    expect(await loose(await control(sandbox, "/mails"))).toEqual([]);
  });
});
