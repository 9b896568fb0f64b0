import { sql, type RawBuilder } from "kysely";
import { db } from "#db";
import { searchTokens, themesNamed } from "./search-words";

/** A word that nothing has, and those it was taken for. */
export type Understood = { typed: string; as: string[] };

type Read = { token: string; common: boolean; known: boolean; near: { word: string; shown: string }[] };

/** Nearer than that, two words are a slip of the keyboard apart. */
const NEAR = 0.33;

/** What the vocabulary says of each token. A word that a listed one begins with is known: « boul » is on its way to « boulangerie ». */
async function readTokens(tokens: readonly string[]): Promise<Read[]> {
  const { rows } = await sql<Read>`
    select t.token, numnode(to_tsquery('plain_french', t.token)) = 0 as common, k.known,
      case when k.known or length(t.token) < 4 then '[]'::jsonb else (
        select coalesce(jsonb_agg(jsonb_build_object('word', n.word, 'shown', n.shown)), '[]') from (
          select word, shown from listing_word
          where word % t.token and similarity(word, t.token) >= ${NEAR} and abs(length(word) - length(t.token)) <= 2
          order by similarity(word, t.token) desc, word limit 3) n) end as near
    from unnest(${tokens}::text[]) with ordinality as t(token, place),
      lateral (select plain_word(t.token) as stem) s,
      lateral (select exists (select from listing_word where stem ~>=~ s.stem and stem ~<~ (s.stem || '~')) as known) k
    order by t.place`.execute(db);
  return rows;
}

const anyOf = (parts: RawBuilder<string>[]) => sql<string>`(${sql.join(parts, sql` || `)})`;

function partOf({ token, near }: Read): RawBuilder<string> {
  const own = sql<string>`to_tsquery('plain_french', ${token.length > 2 ? `${token}:*` : token})`;
  const others = near.map(({ word }) => sql<string>`to_tsquery('plain_french', ${word})`);
  const needs = themesNamed(token).map((theme) => sql<string>`${`'besoin:${theme}'`}::tsquery`);
  return anyOf([own, ...others, ...needs]);
}

export type SearchQuery = { query: RawBuilder<string>; understood: Understood[] };

/**
 * Words as a question to the index, accents and typing slips forgiven; null when nothing is left to look for. Every word must be
 * found, as written, as a beginning, as its nearest listed words, or as a need's name.
 */
export async function understandWords(words: string): Promise<SearchQuery | null> {
  const tokens = searchTokens(words);
  if (tokens.length === 0) return null;
  const asked = (await readTokens(tokens)).filter(({ common }) => !common);
  if (asked.length === 0) return null;
  const understood = asked.filter(({ near, token }) => near.length > 0 && themesNamed(token).length === 0).map(({ token, near }) => ({ typed: token, as: near.map(({ shown }) => shown) }));
  return { query: sql<string>`(${sql.join(asked.map(partOf), sql` && `)})`, understood };
}
