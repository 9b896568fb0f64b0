/** Which versions a page of versions shows: two compared, one read; the last two and none by default. Newest last. */
export type VersionChoice = { before: number | null; after: number | null; read: number | null };

export function chooseVersions(numbers: readonly number[], search: URLSearchParams): VersionChoice {
  const asked = (name: string) => numbers.find((number) => String(number) === search.get(name)) ?? null;
  const after = asked("apres") ?? numbers.at(-1) ?? null;
  const before = asked("avant") ?? numbers.filter((number) => after !== null && number < after).at(-1) ?? null;
  return { before, after, read: asked("lire") };
}
