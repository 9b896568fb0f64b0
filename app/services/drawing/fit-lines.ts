/** How wide a text is at one pixel high; widths grow with the size. */
type Measure = (text: string) => number;

type Room = { width: number; height: number; /** From the largest to the smallest, in pixels. */ sizes: readonly number[]; /** Between two lines, as a share of the size. */ leading: number };
export type Lines = { size: number; lines: string[] };

/** A word that no line can hold, in parts that can, each but the last with its hyphen. */
function partsOf(word: string, most: number, measure: Measure): string[] {
  if (measure(word) <= most) return [word];
  const parts = [""];
  for (const letter of word) {
    const last = parts.at(-1)!;
    if (last !== "" && measure(`${last}${letter}-`) > most) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts.map((part, index) => (index < parts.length - 1 && !part.endsWith("-") ? `${part}-` : part));
}

/** Whole words line by line; a no-break space keeps its words together. */
function wrap(text: string, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n\t]+/).filter(Boolean).flatMap((whole) => partsOf(whole, most, measure))) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measure(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * All of a text, as large as the room allows. Words are cut only at the smallest size, when one of them is longer than a line; a text
 * that is still too high keeps that size and all its words.
 */
export function fitLines(text: string, measure: Measure, { width, height, sizes, leading }: Room): Lines {
  const longest = Math.max(0, ...text.split(/[ \n\t]+/).map(measure));
  const drawn = sizes.map((size) => ({ size, lines: wrap(text, width / size, measure) }));
  return drawn.find(({ size, lines }) => longest * size <= width && lines.length * size * leading <= height) ?? drawn.at(-1)!;
}
