/** What a file is, by its first bytes; its name and declared type prove nothing. */
export type SniffedType = { contentType: string; extension: string };

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

const signatures: { type: SniffedType; matches: (bytes: Uint8Array) => boolean }[] = [
  { type: { contentType: "application/pdf", extension: "pdf" }, matches: (b) => ascii(b, 0, 5) === "%PDF-" },
  { type: { contentType: "image/png", extension: "png" }, matches: (b) => ascii(b, 1, 4) === "PNG" && b[0] === 0x89 },
  { type: { contentType: "image/jpeg", extension: "jpg" }, matches: (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff },
  { type: { contentType: "image/webp", extension: "webp" }, matches: (b) => ascii(b, 0, 4) === "RIFF" && ascii(b, 8, 12) === "WEBP" },
];

/** Null for anything that is not a PDF, PNG, JPEG or WebP: SVG and office files with macros have no way in. */
export function sniff(bytes: Uint8Array): SniffedType | null {
  return signatures.find((signature) => signature.matches(bytes))?.type ?? null;
}

/** A name safe to show and to send in a header: no path, no control character, the extension of the real type. */
export function safeFileName(name: string, extension: string): string {
  const base = name.split(/[/\\]/).pop() ?? "";
  const stem = base.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N} ._'’()-]/gu, "").trim().slice(0, 80);
  return `${stem || "document"}.${extension}`;
}
