/** What a file is, by its first bytes; its name and declared type prove nothing. */
export type SniffedType = { contentType: string; extension: string };

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

const signatures: { type: SniffedType; matches: (bytes: Uint8Array) => boolean }[] = [
  { type: { contentType: "application/pdf", extension: "pdf" }, matches: (b) => ascii(b, 0, 5) === "%PDF-" },
  { type: { contentType: "image/png", extension: "png" }, matches: (b) => b[0] === 0x89 && ascii(b, 1, 8) === "PNG\r\n\x1a\n" },
  { type: { contentType: "image/jpeg", extension: "jpg" }, matches: (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff },
  { type: { contentType: "image/webp", extension: "webp" }, matches: (b) => ascii(b, 0, 4) === "RIFF" && ascii(b, 8, 12) === "WEBP" },
];

/** Null for anything that is not a PDF, PNG, JPEG or WebP: SVG and office files with macros have no way in. */
export function sniff(bytes: Uint8Array): SniffedType | null {
  return signatures.find((signature) => signature.matches(bytes))?.type ?? null;
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
/** A ZIP ends with this record and at most 64 kB of comment: what ends so opens as an archive, whatever it begins with. */
const ZIP_END = "PK\x05\x06";
const ZIP_TAIL = 22 + 65_535;

/** False for a PDF cut short, or one that is an archive (JAR, Office) at the same time. */
export function isWholePdf(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(-2048)).includes("%%EOF") && !latin(bytes.subarray(-ZIP_TAIL)).includes(ZIP_END);
}

/** A name safe to show and to send in a header: no path, no control character, the extension of the real type. */
export function safeFileName(name: string, extension: string): string {
  const base = name.split(/[/\\]/).pop() ?? "";
  const stem = base.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N} ._'’()-]/gu, "").replace(/^[. ]+/, "").trim().slice(0, 80);
  return `${stem || "document"}.${extension}`;
}
