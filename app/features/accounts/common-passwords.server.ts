import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { DomainError } from "~/lib/errors";

/** Out of four: fewer than a hundred million guesses, and it is refused. */
const LEAST_SCORE = 3;
/** The estimate takes longer for long texts; what comes first decides. */
const ESTIMATED_LENGTH = 100;
/** What must be left of a password once the person's own words are taken away. */
const LEAST_LEFT = 8;

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common"), import("@zxcvbn-ts/language-fr"),
  ]);
  return new ZxcvbnFactory({ dictionary: { ...common.dictionary, ...french.dictionary }, graphs: common.adjacencyGraphs, maxLength: ESTIMATED_LENGTH });
}

// Some megabytes of words: read at the first password chosen, never by the rest of the site.
let estimator: Promise<ZxcvbnFactory> | undefined;

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (texts: string[]) => texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).map(plain).filter((word) => word.length >= 3);

/** Too little is left when the person's name and address and the site's name are taken away. */
function isPersonal(password: string, words: string[]): boolean {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, " "), plain(password));
  return left.replace(/[^\p{L}\p{N}]/gu, "").length < LEAST_LEFT && left.length < plain(password).length;
}

/**
 * Common passwords, rows of keys, dates, and what anyone knows of this person are refused, without asking anybody.
 * `about`: the person's name and address, as far as they are known.
 * @throws DomainError accounts.password_common | accounts.password_personal
 */
export async function refuseWeakPassword(password: string, about: string[]): Promise<void> {
  const words = wordsOf([...about, "propulsons"]);
  if (isPersonal(password, words)) throw new DomainError("accounts.password_personal", {}, "password");
  estimator ??= load();
  const { score } = (await estimator).check(password.slice(0, ESTIMATED_LENGTH), words);
  if (score < LEAST_SCORE) throw new DomainError("accounts.password_common", {}, "password");
}
