import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "~/features/ballots/chain";
import { RECEIPT_BYTES, receiptFrom } from "~/features/ballots/secret";
import { countBy } from "~/features/count/counting-rules";
import { readPb } from "~/features/count/read-pb";
import { countVote } from "./count-vote";
import { asListed, findLines } from "./find-line";
import { drawOrder, readThrows } from "./lot";
import type { PublishedVote } from "./published-vote";
import { receiptsText, votePb } from "./vote-files";
import { verifyVote } from "./verify-vote";

const receipt = fc.uint8Array({ minLength: RECEIPT_BYTES, maxLength: RECEIPT_BYTES }).map(receiptFrom);
const fingerprint = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const counting = fc.constantFrom("award-scale", "greedy", "greedy-no-skip", "top-n", "mes-add1", "mes-add1u");

/** Any vote: lines, a box with blank and cancelled ballots, one of the rules. The official count is the server's own function. */
const anyVote = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 400 }).map((euros) => euros * 10_000), { minLength: 1, maxLength: 6 }),
    ballots: fc.uniqueArray(fc.tuple(receipt, fingerprint, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.nat(9)), { maxLength: 40, selector: ([text]) => text }),
    rule: counting, throws: fc.string({ unit: fc.constantFrom(..."123456"), minLength: 12, maxLength: 12 }), envelope: fc.integer({ min: 1, max: 900 }),
  })
  .map(({ costs, ballots, rule, throws, envelope }): Omit<PublishedVote, "chainHead" | "awards" | "unspentCents"> => ({
    format: "propulsons/vote/1", year: 2026, name: "Budget citoyen 2026", isDemo: true, seal: "0".repeat(64), paperVoid: 0, malformed: [],
    rules: { envelopeCents: envelope * 10_000, counting: rule, stepCents: 10_000, winnersCount: rule === "top-n" ? 2 : null, minVotes: null, categories: [{ id: "c", floorCents: 20_000, capCents: 2_000_000 }], ballotForm: "approval", minChoices: 1, maxChoices: 6, blankAllowed: true },
    lines: costs.map((costCents, index) => ({ number: index + 1, initiativeId: `i${index + 1}`, title: `Initiative ${index + 1}`, costCents, categoryId: "c", isWithdrawn: false })),
    fingerprints: ballots.map(([, print]) => print).sort(), roll: { voters: ballots.length, paperMarks: 0 }, lot: { throws, order: [] },
    box: ballots.map(([text, , chosen, kind]) => ({ receipt: text, isWithdrawn: kind === 9, choices: kind === 9 ? [] : costs.flatMap((_, index) => (chosen[index] ? [index + 1] : [])) })).sort((a, b) => (a.receipt < b.receipt ? -1 : 1)),
  }));

async function counted(draft: Omit<PublishedVote, "chainHead" | "awards" | "unspentCents">): Promise<PublishedVote> {
  const chainHead = await chainOf(draft.fingerprints);
  const lot = { ...draft.lot, order: await drawOrder(chainHead, draft.lot.throws, draft.lines.map(({ number }) => number)) };
  const { awards, unspentCents } = countVote({ ...draft, lot });
  return { ...draft, lot, chainHead, unspentCents, awards: awards.map(({ initiativeId, cents }) => ({ number: Number(initiativeId.slice(1)), cents })) };
}

const wrong = async (vote: PublishedVote) => (await verifyVote(vote)).filter(({ agrees }) => !agrees).map(({ check }) => check);

describe("a published vote, checked from its file alone", () => {
  test("any box, any rule: a citizen's count is the server's", () =>
    fc.assert(
      fc.asyncProperty(anyVote, async (draft) => {
        const downloaded = JSON.parse(JSON.stringify(await counted(draft))) as PublishedVote;
        expect(await wrong(downloaded)).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  test("another amount, a ballot too few, another fingerprint, another order: found", () =>
    fc.assert(
      fc.asyncProperty(anyVote.filter(({ box }) => box.length > 1), async (draft) => {
        const vote = await counted(draft);
        expect(await wrong({ ...vote, unspentCents: vote.unspentCents + 1 })).toContain("awards");
        expect(await wrong({ ...vote, box: vote.box.slice(1) })).toContain("opened");
        expect(await wrong({ ...vote, fingerprints: vote.fingerprints.slice(1) })).toEqual(expect.arrayContaining(["chain", "roll"]));
        expect(await wrong({ ...vote, box: [...vote.box].reverse() })).toContain("sorted");
      }),
      { numRuns: 20 },
    ));

  test("its .pb file, counted by the terminal's rules, has the same winners", () =>
    fc.assert(
      fc.asyncProperty(anyVote.filter(({ box }) => box.some(({ choices }) => choices.length)), async (draft) => {
        const vote = await counted(draft);
        const election = readPb(votePb(vote));
        const numbers = countBy("greedy", election).winners.map((winner) => `i${election.candidates[winner]!.id}`);
        expect(numbers).toEqual(countVote(vote, { ...vote.rules, counting: "greedy" }).awards.map(({ initiativeId }) => initiativeId));
      }),
      { numRuns: 40 },
    ));

  test("a voter finds their receipt, however it is typed, and nothing that begins like it", () =>
    fc.assert(
      fc.property(anyVote.filter(({ box }) => box.length > 0), ({ box }) => {
        const list = receiptsText(box);
        const [{ receipt: own }] = box as [PublishedVote["box"][number]];
        expect(findLines(list, asListed(own.toLowerCase().replaceAll("-", " "), "receipts")!)).toHaveLength(1);
        expect(findLines(list, own.slice(0, -1))).toEqual([]);
      }),
      { numRuns: 20 },
    ));
});

describe("the dice", () => {
  test.each([["3 5 1 6 2 4 4 1 6 2 5 3", "351624416253"], ["351624416253", "351624416253"], ["3516-2441-6253", "351624416253"], ["35162441625", null], ["351624416257", null], ["", null]])("« %s » is %s", (typed, read) => expect(readThrows(typed)).toBe(read));
  test("the same throws give another order for another box", async () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
    const order = await drawOrder("a".repeat(64), "111111111111", numbers);
    expect([...order].sort((a, b) => a - b)).toEqual(numbers);
    expect(await drawOrder("b".repeat(64), "111111111111", numbers)).not.toEqual(order);
  });
});
