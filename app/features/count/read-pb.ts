import { commonUnit, inUnit, readDecimal, readPositive } from "./decimals";
import { type Candidate, type Election, mergeBallots } from "./election";
import { type Cell, PbError } from "./pb-rows";
import { readSections, type Section, type Sections } from "./pb-sections";
import { worthReader } from "./pb-worths";

/**
 * A `.pb` file (Pabulib's format: META, PROJECTS, VOTES) made ready to be counted. Every line of VOTES counts as a voter, blank or not, as
 * there. Throws `PbError` at the first thing that is wrong.
 */
export function readPb(text: string): Election {
  const sections = readSections(text);
  const meta = readMeta(sections.META);
  const candidates = readCandidates(sections, meta);
  const { worthsOf, worthUnit, kind } = worthReader(sections, meta);
  const positions = new Map(candidates.list.map(({ id }, index) => [id, index]));
  const ballots = uniqueVoters(sections.VOTES).map((row) => {
    const choices = readChoices(row.vote!, positions);
    return { choices, worths: worthsOf(row, choices.length) };
  });
  checkNumber(meta, "num_projects", candidates.list.length);
  checkNumber(meta, "num_votes", ballots.length);
  const threshold = meta.get("min_project_score_threshold");
  return {
    kind, worthUnit, candidates: candidates.list, classes: mergeBallots(ballots), voters: ballots.length,
    envelope: candidates.envelope, unit: candidates.unit, threshold: threshold ? inUnit(readDecimal(threshold), worthUnit) : 0,
  };
}

export type Meta = Map<string, Cell>;

function readMeta({ rows, at }: Section): Meta {
  const meta: Meta = new Map();
  for (const { key, value } of rows) {
    const name = key!.text.trim().toLowerCase();
    if (meta.has(name)) throw new PbError("key_twice", key!, name);
    meta.set(name, value!);
  }
  for (const needed of ["budget", "vote_type"]) if (!meta.has(needed)) throw new PbError("value_missing", at, `META ${needed}`);
  return meta;
}

function readCandidates({ PROJECTS }: Sections, meta: Meta): { list: Candidate[]; envelope: number; unit: number } {
  const envelope = readPositive(meta.get("budget")!);
  const costs = PROJECTS.rows.map(({ cost }) => readPositive(cost!));
  const unit = commonUnit([envelope, ...costs]);
  const known = new Set<string>();
  const list = PROJECTS.rows.map(({ project_id }, index) => {
    const id = project_id!.text.trim();
    if (!id) throw new PbError("value_missing", project_id!, "project_id");
    if (known.has(id)) throw new PbError("project_twice", project_id!, id);
    known.add(id);
    return { id, cost: inUnit(costs[index]!, unit) };
  });
  return { list, envelope: inUnit(envelope, unit), unit };
}

function uniqueVoters({ rows }: Section): Section["rows"] {
  const known = new Set<string>();
  for (const { voter_id } of rows) {
    const id = voter_id!.text.trim();
    if (!id) throw new PbError("value_missing", voter_id!, "voter_id");
    if (known.has(id)) throw new PbError("voter_twice", voter_id!, id);
    known.add(id);
  }
  return rows;
}

/** A list's parts and where each begins. */
export function readList(cell: Cell): Cell[] {
  if (!cell.text.trim()) return [];
  let column = cell.column;
  return cell.text.split(",").map((part) => {
    const item = { text: part.trim(), line: cell.line, column };
    column += part.length + 1;
    return item;
  });
}

function readChoices(cell: Cell, positions: Map<string, number>): number[] {
  const choices: number[] = [];
  for (const item of readList(cell)) {
    const position = positions.get(item.text);
    if (position === undefined) throw new PbError("project_unknown", item, item.text);
    if (choices.includes(position)) throw new PbError("project_twice", item, item.text);
    choices.push(position);
  }
  return choices;
}

function checkNumber(meta: Meta, key: string, found: number): void {
  const cell = meta.get(key);
  if (cell && inUnit(readDecimal(cell), 1) !== found) throw new PbError("number_mismatch", cell, `${key} ${cell.text}, ${found} found`);
}
