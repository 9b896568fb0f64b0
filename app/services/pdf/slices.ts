/** Whether a text, or its beginning, fits where it goes. */
type Fits = (text: string) => boolean;

/** The longest beginning, in whole words, that fits: it, and the rest. Both may be empty; a single word is never cut. */
export function splitToFit(text: string, fits: Fits): { head: string; rest: string } {
  if (text === "" || fits(text)) return { head: text, rest: "" };
  const ends = [...text.matchAll(/ +|\n/g)].map(({ index }) => index);
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(text.slice(0, ends[middle]))) low = middle + 1;
    else high = middle;
  }
  const end = low > 0 ? ends[low - 1]! : 0;
  return { head: text.slice(0, end), rest: text.slice(end).trimStart() };
}
