import { openSync, type Font } from "fontkit";
import { fontFile, type FontName } from "../pdf/fonts.server";

export type Face = "title" | "bold" | "text";
const files: Record<Face, FontName> = { title: "bricolage-grotesque-bold", bold: "source-sans-3-bold", text: "source-sans-3-regular" };

const fonts = new Map<Face, Font>();

function fontOf(face: Face): Font {
  const known = fonts.get(face);
  if (known) return known;
  const opened = openSync(fontFile(files[face]));
  if ("fonts" in opened) throw new Error(`${files[face]} holds several fonts`);
  fonts.set(face, opened);
  return opened;
}

/** What the font can draw of a text: no empty box where a letter is missing. Its thin no-break space is drawn wide. */
export const drawable = (text: string, face: Face = "text"): string =>
  [...text.replace(/\u202f/g, "\u00a0")].filter((letter) => /\s/.test(letter) || fontOf(face).hasGlyphForCodePoint(letter.codePointAt(0)!)).join("");

/** Width for a height of one pixel. */
export const widthOf = (text: string, face: Face): number => fontOf(face).layout(drawable(text, face)).advanceWidth / fontOf(face).unitsPerEm;

type Place = { x: number; y: number; size: number; fill: string; align?: "left" | "right" };

/** A line of letters as an outline, so that no machine's own fonts are needed; `y`: where the letters stand. */
export function letters(text: string, face: Face, { x, y, size, fill, align = "left" }: Place): string {
  const font = fontOf(face);
  const { glyphs, positions, advanceWidth } = font.layout(drawable(text, face));
  const scale = size / font.unitsPerEm;
  let pen = align === "right" ? x - advanceWidth * scale : x;
  const outlines = glyphs.map((glyph, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index]!;
    const outline = glyph.path.scale(scale, -scale).translate(pen + xOffset * scale, y - yOffset * scale).toSVG();
    pen += xAdvance * scale;
    return outline;
  });
  return `<path d="${outlines.join("")}" fill="${fill}"/>`;
}
