import pLimit from "p-limit";
import sharp from "sharp";

/** A picture of its own: leaves the other cores to pages. */
const drawing = pLimit(2);

/** A photo laid over a drawing, already as large as it will be seen. */
export type Laid = { bytes: Uint8Array; left: number; top: number };

/** A drawing that names no file, no font and no colour of a page, as dots; one unit is one dot, or `density` of them. */
export const drawPng = (svg: string, { laid = [], density = 1 }: { laid?: readonly Laid[]; density?: number } = {}): Promise<Buffer> =>
  drawing(() => {
    const over = laid.map(({ bytes, left, top }) => ({ input: Buffer.from(bytes), left, top }));
    return sharp(Buffer.from(svg), { density: 72 * density }).composite(over).png({ compressionLevel: 9, palette: true, quality: 90 }).toBuffer();
  });
