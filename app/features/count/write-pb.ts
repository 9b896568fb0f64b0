/** A vote to be written as a `.pb` file (Pabulib's format), which `readPb` and other people's tools read. */
export interface PbVote {
  /** What META says beside the numbers, which are written from the rest. */
  meta: Record<string, string>;
  envelopeCents: number;
  minChoices: number;
  maxChoices: number;
  /** In drawn order: the first wins a tie. */
  projects: { id: string; name: string; costCents: number; awardCents: number }[];
  /** Ids of the projects each ballot chose; a blank one chose none. Voters are told apart by their rank alone. */
  ballots: string[][];
}

/** Amounts in euros, so that the file's unit is the euro, as everywhere in this format. */
const inEuros = (cents: number): string => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2));

/** Quoted when it holds what parts cells; a quote in it is doubled. */
const cell = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const row = (cells: string[]): string => cells.map(cell).join(";");

export function writePb({ meta, envelopeCents, minChoices, maxChoices, projects, ballots }: PbVote): string {
  const votes = new Map(projects.map(({ id }) => [id, 0]));
  for (const id of ballots.flat()) votes.set(id, (votes.get(id) ?? 0) + 1);
  const numbers = {
    num_projects: projects.length, num_votes: ballots.length, budget: inEuros(envelopeCents), vote_type: "approval", min_length: minChoices, max_length: maxChoices,
  };
  const lines = [
    ["META"], ["key", "value"], ...Object.entries({ ...meta, ...numbers }).map(([key, value]) => [key, String(value)]),
    ["PROJECTS"], ["project_id", "cost", "votes", "name", "selected"],
    ...projects.map(({ id, name, costCents, awardCents }) => [id, inEuros(costCents), String(votes.get(id)), name, awardCents > 0 ? "1" : "0"]),
    ["VOTES"], ["voter_id", "vote"], ...ballots.map((choices, index) => [String(index + 1), choices.join(",")]),
  ];
  return `${lines.map(row).join("\n")}\n`;
}
