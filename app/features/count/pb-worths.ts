import { commonUnit, type Decimal, inUnit, readDecimal } from "./decimals";
import { type BallotKind } from "./election";
import { PbError } from "./pb-rows";
import { type Section, type Sections } from "./pb-sections";
import { type Meta, readList } from "./read-pb";

type Row = Section["rows"][number];

interface WorthReader {
  kind: BallotKind;
  worthUnit: number;
  /** The worth of each of a ballot's choices, in their order. */
  worthsOf(row: Row, choices: number): number[];
}

/** What a choice is worth, by vote type (counting rules §7). */
export function worthReader(sections: Sections, meta: Meta): WorthReader {
  const type = meta.get("vote_type")!;
  const maximum = meta.get("max_length");
  const most = type.text.trim() === "choose-1" ? 1 : maximum && inUnit(readDecimal(maximum), 1);
  const bounded = (row: Row, choices: number) => {
    if (most !== undefined && choices > most) throw new PbError("too_many_choices", row.vote!, `${choices}, at most ${most}`);
  };
  switch (type.text.trim()) {
    case "approval":
    case "choose-1":
      return { kind: "approval", worthUnit: 1, worthsOf: (row, choices) => (bounded(row, choices), Array.from({ length: choices }, () => 1)) };
    case "ordinal":
      return { kind: "points", worthUnit: 1, worthsOf: (row, choices) => (bounded(row, choices), Array.from({ length: choices }, (_, rank) => (most ?? choices) - rank)) };
    case "cumulative":
    case "scoring":
      return pointsReader(sections.VOTES, bounded);
    default:
      throw new PbError("vote_type_unknown", type, type.text);
  }
}

function pointsReader(votes: Section, bounded: (row: Row, choices: number) => void): WorthReader {
  if (!votes.columns.has("points")) throw new PbError("column_missing", votes.at, "VOTES points");
  const read = new Map<Row, Decimal[]>(votes.rows.map((row) => [row, readList(row.points!).map(readDecimal)]));
  const worthUnit = commonUnit([...read.values()].flat());
  return {
    kind: "points",
    worthUnit,
    worthsOf: (row, choices) => {
      bounded(row, choices);
      const points = read.get(row)!;
      if (points.length !== choices) throw new PbError("points_mismatch", row.points!, `${choices} choices, ${points.length} points`);
      return points.map((point) => inUnit(point, worthUnit));
    },
  };
}
