import { writePb } from "~/features/count/write-pb";
import { toCsv } from "~/lib/csv";
import type { PublishedVote } from "./published-vote";
import type { PublishedBallot } from "./tally";

const blank = "blanc";
const withdrawn = "annulé";
const said = ({ choices, isWithdrawn }: PublishedBallot): string => (isWithdrawn ? withdrawn : choices.length ? choices.join(",") : blank);

/** Counted ballots as other people's tools read them: a voter is a rank, and nothing else is said of anybody. */
export function votePb({ year, name, rules, lines, lot, box, awards }: PublishedVote): string {
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const cents = new Map(awards.map((award) => [award.number, award.cents]));
  return writePb({
    meta: { description: name, country: "France", unit: "Pas-de-Calais", instance: String(year), rule: rules.counting },
    envelopeCents: rules.envelopeCents, minChoices: rules.minChoices, maxChoices: rules.ballotForm === "knapsack" ? lines.length : rules.maxChoices,
    projects: lot.order.map((number) => ({ id: String(number), name: byNumber.get(number)!.title, costCents: byNumber.get(number)!.costCents, awardCents: cents.get(number) ?? 0 })),
    ballots: box.filter(({ isWithdrawn }) => !isWithdrawn).map(({ choices }) => choices.map(String)),
  });
}

export const voteCsv = ({ box, lines }: PublishedVote): string => {
  const titles = new Map(lines.map(({ number, title }) => [number, title]));
  return toCsv(
    [
      { label: "Reçu", cell: ({ receipt }: PublishedBallot) => receipt },
      { label: "Numéros choisis", cell: said },
      { label: "Initiatives", cell: ({ choices }) => choices.map((number) => titles.get(number)).join(" ; ") },
    ],
    box,
  );
};

/** One ballot a line, sorted by receipt: a page that a browser searches without any script. */
export const receiptsText = (box: readonly PublishedBallot[]): string => box.map((ballot) => `${ballot.receipt} ${said(ballot)}\n`).join("");
export const fingerprintsText = (fingerprints: readonly string[]): string => fingerprints.map((fingerprint) => `${fingerprint}\n`).join("");
