import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#scripts/entry/root.mjs";

export type Story = { title: string; /** What the ledger says in the end, as the team reads it. */ table: string };

const folder = join(root, "tests/money");
const aTest = /\n *test\((["'`])(.+?)\1, async/g;

/** The stories of one file, by their tests: a title and the table that its ledger must show. */
function storiesOf(source: string): Story[] {
  const begins = [...source.matchAll(aTest)];
  return begins.flatMap(({ 2: title, index }, n) => {
    const body = source.slice(index, begins[n + 1]?.index);
    const table = /ledgerTable\(.*toMatchInlineSnapshot\(`\n *"([^`]*)"\n *`\)/.exec(body)?.[1];
    if (table !== undefined) return [{ title: title!, table: withoutIndent(table) }];
    return /ledgerTable\(.*toBe\(""\)/.test(body) ? [{ title: title!, table: "(rien)" }] : [];
  });
}

/** Vitest writes a snapshot as deep as its test; its first line begins just after the quote. */
function withoutIndent(table: string): string {
  const [first, ...rest] = table.split("\n");
  const depth = Math.min(...rest.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return [first!, ...rest.map((line) => line.slice(depth))].join("\n");
}

/** By title: how the tests are spread over files changes nothing. */
export const listStories = (): Story[] =>
  readdirSync(folder).filter((name) => name.endsWith(".server.test.ts")).flatMap((name) => storiesOf(readFileSync(join(folder, name), "utf8")))
    .map(({ title, table }) => ({ table, title: title.replace(/ \(situation \d+\)/, "").replace("${gifts}", "100") }))
    .sort((a, b) => a.title.localeCompare(b.title));

const intro = readFileSync(join(folder, "stories-intro.md"), "utf8");

const chapter = ({ title, table }: Story) => `### ${title[0]!.toUpperCase()}${title.slice(1)}\n\n\`\`\`text\n${table}\n\`\`\`\n`;

/** docs/money-stories.md, whole. */
export const storiesPage = (): string => [intro, ...listStories().map(chapter)].join("\n");
