import type { Switch } from "./switch";

const uploads = "app/features/files/uploads.server.ts";
const images = "app/features/files/images.server.ts";
const sniff = "app/features/files/sniff.ts";
const proof = "app/features/files/uploads.server.test.ts";

/** What people send us. */
export default [
  { protection: "An image's pixels are bounded", file: images, from: "limitInputPixels: MAX_PIXELS", to: "limitInputPixels: false", proof, title: "sixty thousand pixels a side" },
  { protection: "A damaged image is refused, not half kept", file: images, from: `failOn: "warning"`, to: `failOn: "none"`, proof, title: "a JPEG cut short" },
  { protection: "An image's frames are bounded", file: images, from: "pages: 1", to: "pages: -1", proof, title: "of an animation only its first frame" },
  { protection: "Images wait for their turn, and not for ever", file: images, from: "decoding.pendingCount >= MAX_WAITING", to: "decoding.pendingCount < 0", proof, title: "when too many images arrive at once the last ones are asked to wait" },
  { protection: "A file's type is read from its bytes", file: uploads, from: `if (!sniff(upload.bytes)?.contentType.startsWith("image/"))`, to: `if (!/\\.(png|jpe?g|webp)$/.test(upload.name))`, proof, title: "an SVG named .png" },
  { protection: "A picture of a document is drawn anew", file: uploads, from: `if (type.contentType !== "application/pdf") return prepareScan(upload, type, field);`, to: `if (type.contentType !== "application/pdf") return { ...upload, contentType: type.contentType };`, proof, title: "metadata: neither who nor where" },
  { protection: "A PDF is no archive at the same time", file: sniff, from: "&& !latin(bytes.subarray(-ZIP_TAIL)).includes(ZIP_END)", to: "", proof, title: "a PDF that is an archive too" },
  { protection: "A file's name is made safe", file: sniff, from: `.replace(/[^\\p{L}\\p{N} ._'’()-]/gu, "")`, to: "", proof: "app/features/files/sniff.test.ts", title: "becomes" },
  { protection: "Files taken out are counted", file: "app/features/files/give-csv.server.ts", from: `await takeFromLimit("export", { account: actor.accountId });`, to: "", proof: "app/features/files/give-csv.server.test.ts", title: "sixty an hour, and nothing is read for the next one" },
  { protection: "Who takes a file out stands in the journal", file: "app/features/files/give-csv.server.ts", from: "(trx) => recordAudit(trx,", to: "async (trx) => void (trx,", proof: "app/features/files/give-csv.server.test.ts", title: "the journal says who took which file" },
  { protection: "The team opens no document unseen", file: "app/features/label/open-document.server.ts", from: `can(actor, "application.check") &&`, to: "actor === null &&", proof: "app/features/label/queries.server.test.ts", title: "by the team with a line in the journal" },
] satisfies Switch[];
