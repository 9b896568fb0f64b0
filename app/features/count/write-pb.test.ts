import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeBallots } from "./election";
import { readPb } from "./read-pb";
import { writePb, type PbVote } from "./write-pb";

const project = (id: string) =>
  fc.record({ id: fc.constant(id), name: fc.string({ unit: "grapheme" }), costCents: fc.integer({ min: 1, max: 10_000_000 }), awardCents: fc.constantFrom(0, 5000) });

const vote: fc.Arbitrary<PbVote> = fc.integer({ min: 1, max: 8 }).chain((many) => {
  const ids = Array.from({ length: many }, (_, index) => String(index + 1));
  return fc.record({
    meta: fc.constant({ description: "Budget citoyen ; « essai »", country: "France" }),
    envelopeCents: fc.integer({ min: 1, max: 1_000_000_000 }),
    minChoices: fc.constant(1), maxChoices: fc.constant(many),
    projects: fc.tuple(...ids.map(project)),
    ballots: fc.array(fc.subarray(ids), { maxLength: 40 }),
  });
});

describe("a vote as a .pb file", () => {
  test("read again, it is the same vote: any names, amounts and ballots, blank ones too", () =>
    fc.assert(
      fc.property(vote, (written) => {
        const read = readPb(writePb(written));
        const scale = 100 / read.unit;
        const positions = new Map(written.projects.map(({ id }, index) => [id, index]));
        const ballots = written.ballots.map((ids) => ({ choices: ids.map((id) => positions.get(id)!), worths: ids.map(() => 1) }));
        expect(read).toMatchObject({ kind: "approval", voters: written.ballots.length, envelope: written.envelopeCents / scale });
        expect(read.candidates).toEqual(written.projects.map(({ id, costCents }) => ({ id, cost: costCents / scale })));
        expect(read.classes).toEqual(mergeBallots(ballots));
      }),
    ));

  test("names may hold what parts cells; voters have a rank and nothing else", () => {
    const text = writePb({
      meta: { description: "Essai" }, envelopeCents: 100_000, minChoices: 1, maxChoices: 2,
      projects: [{ id: "7", name: 'Le "four" ; à pain', costCents: 50_050, awardCents: 50_050 }], ballots: [["7"], []],
    });
    expect(text).toBe(
      'META\nkey;value\ndescription;Essai\nnum_projects;1\nnum_votes;2\nbudget;1000\nvote_type;approval\nmin_length;1\nmax_length;2\n' +
        'PROJECTS\nproject_id;cost;votes;name;selected\n7;500.50;1;"Le ""four"" ; à pain";1\nVOTES\nvoter_id;vote\n1;7\n2;\n',
    );
  });
});
