import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 0, 0, 0, 0], 8);
  return chunk("IHDR", data);
}

const end = chunk("IEND", Buffer.alloc(0));

/** A PNG of these sides, in shades of grey, whose pixels inflate from `pixels`. */
export const aPng = (width: number, height: number, pixels: Buffer, extra: Buffer[] = []): Buffer =>
  Buffer.concat([signature, header(width, height), ...extra, chunk("IDAT", deflateSync(pixels, { level: 9 })), end]);

const rows = (width: number, height: number) => Buffer.alloc((width + 1) * height);
const bombMegabytes = 200;
const bomb = () => Buffer.alloc(bombMegabytes * 1024 * 1024);

/** Says 60 000 × 60 000 pixels in a hundred bytes. */
export const aHugePng = (): Buffer => aPng(60_000, 60_000, Buffer.alloc(64));
/** Ten pixels wide; its pixels inflate to 200 MB. */
export const aPixelBomb = (): Buffer => aPng(10, 10, bomb());
/** A good picture with a note that inflates to 200 MB. */
export const aTextBomb = (): Buffer => aPng(10, 10, rows(10, 10), [chunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0", "latin1"), deflateSync(bomb(), { level: 9 })]))]);
/** A good picture that hides a web page. */
export const aPngWithPage = (): Buffer => aPng(10, 10, rows(10, 10), [chunk("tEXt", Buffer.from("Comment\0<script>alert(1)</script>", "latin1"))]);

export const aJpeg = (side = 64): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background: "teal" } }).withExif({ IFD0: { Artist: "Louise Exemple" } }).jpeg().toBuffer();

/** `count` frames of one colour each. */
export const anAnimation = (count: number, side = 64): Promise<Buffer> =>
  sharp(Buffer.from(Array.from({ length: count }, (_, n) => new Uint8Array(side * side * 3).fill(n % 251)).flatMap((frame) => [...frame])), {
    raw: { width: side, height: side * count, channels: 3, pageHeight: side },
  })
    .webp({ loop: 0, delay: Array<number>(count).fill(10), lossless: true })
    .toBuffer();

/** The end of an archive: what opens as a JAR or an Office file, whatever it begins with. */
export const zipEnd = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);
export const aPdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
export const anSvg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`);
