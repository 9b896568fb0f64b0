import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { aPaidGift } from "#tests/factories/ledger";
import { donationToken } from "~/features/donations/donation-link.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { listBlocks } from "./blocks.server";
import { checkProof } from "./check-proof.server";
import { listDueProofs } from "./due-proofs.server";
import { getGiftProofs } from "./gift-proofs.server";
import { getProofPage, getPublicDay } from "./proof-page.server";
import { publicFile, readPublicFile } from "./public-file";
import { verifyProof } from "./verify-proof";
import { webHash } from "./web-hash";
import { writeProof, writeProofs } from "./write-proof.server";

useTestDatabase();

const today = parisDay(new Date());
const daysAgo = (count: number, clock = "12:00:00") => parisInstant(addDays(today, -count), clock);
let campaign: LiveCampaign;
let serial = 0;

beforeEach(async () => void (campaign = await aLiveCampaign({ isDemo: true })));

const give = (amountCents: number, at: Date, refundedCents = 0) => aPaidGift(campaign.id, { email: `donor-${(serial += 1)}@example.org`, amountCents, at, refundedCents });
const page = () => getProofPage(campaign.slug, new URL("http://demo.test/"));
const told = async () => (await listBlocks(db, campaign.id)).map(({ day, movements, receivedCents, returnedCents }) => [day, movements, receivedCents, returnedCents]);

/** As a browser does, from what the two addresses answer. */
async function verify(donationId: string) {
  const { proofs } = await getGiftProofs(donationToken(donationId));
  const { blocks, totals } = await page();
  const published = readPublicFile(JSON.parse(JSON.stringify(publicFile({ slug: campaign.slug, campaignId: campaign.id, blocks, totals }))));
  return Promise.all(proofs.map((proof) => verifyProof(proof, published, webHash)));
}

describe("a night", () => {
  test("each day that is over gets its sums, today does not, and every gift proves", async () => {
    const gifts = [await give(2500, daysAgo(2)), await give(4000, daysAgo(2)), await give(1000, daysAgo(1, "23:59:59")), await give(700, daysAgo(0, "00:00:00"))];
    await writeProofs(today);
    expect(await told()).toEqual([[addDays(today, -2), 2, 6500, 0], [addDays(today, -1), 1, 1000, 0]]);
    for (const gift of gifts.slice(0, 3)) expect(await verify(gift)).toEqual([{ bad: null }]);
    expect(await verify(gifts[3]!)).toEqual([]);
    expect((await page()).totals).toEqual({ writtenCents: 7500, sinceCents: 700, goingBackCents: 0, counterCents: 8200 });
    expect((await checkProof()).differences).toEqual([]);
  });

  test("run twice, or twice at once, it writes each day once", async () => {
    await give(2500, daysAgo(1));
    await Promise.all([writeProof(campaign.id, today), writeProof(campaign.id, today), writeProof(campaign.id, today)]);
    expect(await told()).toHaveLength(1);
  });

  test("what is learned of late goes to the day that was recorded last; nothing is rewritten", async () => {
    await give(2500, daysAgo(3));
    await writeProof(campaign.id, addDays(today, -1));
    const [first] = await listBlocks(db, campaign.id);
    await give(1500, daysAgo(4));
    await writeProof(campaign.id, today);
    expect(await told()).toEqual([[addDays(today, -3), 1, 2500, 0], [addDays(today, -1), 1, 1500, 0]]);
    expect((await listBlocks(db, campaign.id))[0]).toEqual(first);
  });

  test("what goes back is a movement of its own, in a sum of its own", async () => {
    const gift = await give(4000, daysAgo(1), 4000);
    await writeProofs(today);
    expect(await told()).toEqual([[addDays(today, -1), 2, 4000, 4000]]);
    expect(await verify(gift)).toEqual([{ bad: null }, { bad: null }]);
    expect((await page()).totals).toMatchObject({ writtenCents: 0, counterCents: 0 });
  });

  test("due at four in the morning in Paris, once a day", async () => {
    const at = (clock: string) => listDueProofs(db, parisInstant("2027-03-28", clock));
    expect(await at("03:59:59")).toEqual([]);
    expect(await at("04:00:00")).toEqual([{ name: "write_proofs", day: "2027-03-28" }]);
    await writeProofs("2027-03-28");
    expect(await at("09:00:00")).toEqual([]);
  });
});

describe("what everybody reads", () => {
  test("a day's leaf hashes, and nothing that leads to a person or tells an amount", async () => {
    const gift = await give(2345, daysAgo(1));
    await give(4000, daysAgo(1));
    await writeProofs(today);
    const day = await getPublicDay(campaign.slug, new URL(`http://demo.test/?jour=${addDays(today, -1)}`));
    const said = JSON.stringify([day, await page().then(({ blocks, totals }) => publicFile({ slug: campaign.slug, campaignId: campaign.id, blocks, totals }))]);
    const { proofs } = await getGiftProofs(donationToken(gift));
    expect(day.dons).toContain(proofs[0]!.hash);
    expect(said).not.toMatch(new RegExp(`${gift}|${proofs[0]!.leaf.salt}|example\\.org|\\b2345\\b`));
  });

  test.each(["?campagne=nothing", "?campagne=0b8e3f0e-6a44-4d50-9d0c-2f8c5d2f6a11", "?jour=hier", "?jour=2020-01-01"])("%s names nothing", async (query) => {
    await expect(getPublicDay(campaign.slug, new URL(`http://demo.test/${query}`))).rejects.toMatchObject({ status: 404 });
  });
});

describe("the database refuses", () => {
  beforeEach(async () => {
    await give(2500, daysAgo(2));
    await writeProofs(today);
  });

  test.each([
    ["a published day changed", sql`update proof_block set received_cents = received_cents + 1`],
    ["a published day taken away", sql`delete from proof_leaf`],
    ["a leaf that joins a closed day", sql`insert into proof_leaf (group_id, campaign_id, block_number, position, gift_id, nature, amount_cents, salt, hash)
      select (select min(id) from ledger_group), campaign_id, number, 99, campaign_id, 'don', 100, repeat('a', 64), repeat('b', 64) from proof_block limit 1`],
    ["a day whose seal is not that of its lines", sql`insert into proof_block select (jsonb_populate_record(b, jsonb_build_object('number', number + 1, 'day', day + 1, 'previous_hash', hash, 'hash', repeat('c', 64),
      'total_received_cents', total_received_cents + received_cents, 'total_returned_cents', total_returned_cents + returned_cents))).* from proof_block b order by number desc limit 1`],
  ])("%s", async (_, change) => {
    await expect(change.execute(db)).rejects.toThrow(/append-only|closed|does not follow/);
  });
});

describe("the check finds", () => {
  /** What the check says once somebody took the guards away and changed a row; nothing of it stays. */
  async function tamper(statement: string): Promise<string[]> {
    const trx = await db.startTransaction().execute();
    try {
      for (const table of ["proof_block", "proof_leaf"]) await sql.raw(`alter table ${table} disable trigger user`).execute(trx);
      await sql.raw(statement).execute(trx);
      return (await checkProof(trx)).differences;
    } finally {
      await trx.rollback().execute();
    }
  }

  test.each([
    ["a day's sum that was changed", "update proof_block set received_cents = received_cents + 100 where campaign_id = '@'", /the chain breaks at day 1/],
    ["an amount that the ledger does not have", "update proof_leaf set amount_cents = amount_cents + 100 where campaign_id = '@'", /2600 cents on .*, 2500 on .* in the ledger/],
    ["a gift that no day has", "delete from proof_leaf where campaign_id = '@'", /do not give its seal/],
  ])("%s", async (_, statement, said) => {
    await give(2500, daysAgo(2));
    await writeProofs(today);
    expect((await tamper(statement.replace("@", campaign.id))).join("\n")).toMatch(said);
  });
});
