import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** The product's words: whoever renames one renames it everywhere. */
const LAW = `holder organisation project enquiry firstMeeting prescriber partner labelApplication criterion committee seat
committeeMeeting opinion seatVote decision minutes label support campaign goal stretchGoal reward donation donor
donationConfirmation taxReceipt matching payout helpOffer helpRequest update complaint citizenBudget edition workshop
initiative selected pitchVideo ballotRound voterRoll ballotBox ballot ballotSecret ballotReceipt count winner
accountabilityReport commune epci`.split(/\s+/);

const [written, planned] = readFileSync(join(root, "docs/glossary.md"), "utf8").split(/^## Words whose code is not written yet$/m) as [string, string];
const identifiersOf = (part: string) =>
  part.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| French")).flatMap((line) => [...line.split("|")[2]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : /\.(tsx?|sql)$/.test(entry.name) ? [path] : [];
  });
}

/** Names of files count too: a room or a page may be a word's only bearer. */
const code = ["app", "db", "emails"].flatMap(filesUnder).map((path) => `${path}\n${readFileSync(join(root, path), "utf8")}`).join("\n");
const separate = (identifier: string, between: string) => identifier.replace(/[A-Z]/g, (letter) => `${between}${letter.toLowerCase()}`);
/** As a value, a column, a file or a type, alone or at the beginning of a longer name. */
const spellings = (identifier: string) =>
  new RegExp(`(?<![A-Za-z])(${identifier}|${separate(identifier, "_")}|${separate(identifier, "-")}|${identifier[0]!.toUpperCase()}${identifier.slice(1)})`);

describe("docs/glossary.md", () => {
  test.each(identifiersOf(written))("%s is a word of the code", (identifier) => {
    expect(spellings(identifier).test(code)).toBe(true);
  });

  test("has every word of the product, once", () => {
    const all = [...identifiersOf(written), ...identifiersOf(planned)];
    expect(LAW.filter((word) => !all.includes(word))).toEqual([]);
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });
});
