import { Facts } from "~/ui/facts";
import type { Edition } from "../edition";
import { rulesInWords } from "../rules-in-words";

/** The rules a citizen needs. */
export const RulesInWords = ({ edition }: { edition: Edition }) => <Facts items={rulesInWords(edition).map(({ term, text }) => ({ term, detail: text }))} />;
