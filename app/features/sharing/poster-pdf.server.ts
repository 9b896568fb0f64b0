import { create as createQrCode } from "qrcode";
import { intermediary } from "~/features/territory/current.server";
import { inked } from "~/ui/art/inks";
import { poster as posterArt, sceneFor } from "~/ui/art/poster";
import { belfryPath, brickPath } from "~/ui/art/sign";
import { fitLines } from "~/services/drawing/fit-lines";
import { drawPng } from "~/services/drawing/png.server";
import { brick, ink } from "~/services/pdf/colours";
import { finishPdf, margin, printable, startPdf, type Pdf, type PdfFrame } from "~/services/pdf/page.server";
import { artifact, tag } from "~/services/pdf/tags.server";
import { cardLook } from "./card-look";
import { readPhoto } from "./photo.server";
import { spoken, type Poster } from "./poster";

/** In points, from the top of an A4 page. */
const at = { kicker: 84, title: 106, picture: 262, pictureEnd: 512, summary: 532, code: 618 };
const codeSize = 140;
/** Dots of a picture for each point: 200 to the inch. */
const density = 200 / 72;
const widthOf = (pdf: Pdf) => pdf.page.width - 2 * margin;

type Text = { font: "text" | "bold" | "title"; left?: number; top: number; width: number; height: number; sizes: readonly number[]; leading?: number };

/** All of a text as large as its place allows, and where it ends. */
function write(pdf: Pdf, role: "H1" | "H2" | "P", text: string, { font, left = margin, top, width, height, sizes, leading = 1.15 }: Text): number {
  pdf.font(font).fontSize(1);
  const { size, lines } = fitLines(printable(text), (part) => pdf.widthOfString(part), { width, height, sizes, leading });
  pdf.fontSize(size).fillColor(ink);
  tag(pdf, role, () => lines.forEach((line, index) => pdf.text(line, left, top + index * size * leading, { lineBreak: false })));
  return top + lines.length * size * leading;
}

async function pictureOf({ picture }: Poster, points: { width: number; height: number }): Promise<{ bytes: Buffer; isPhoto: boolean }> {
  const size = { width: Math.round(points.width * density), height: Math.round(points.height * density) };
  const photo = await readPhoto(picture, size, "jpeg");
  if (photo) return { bytes: Buffer.from(photo), isPhoto: true };
  const scene = picture === "landscape" ? sceneFor("lien-social", "poster") : sceneFor(picture.theme, picture.seed);
  const box = `width="${size.width}" height="${size.height}"`;
  return { bytes: await drawPng(inked(`<svg xmlns="http://www.w3.org/2000/svg" ${box} viewBox="0 0 800 500" preserveAspectRatio="xMidYMid slice">${posterArt("affiche", scene)}</svg>`)), isPhoto: false };
}

async function drawPicture(pdf: Pdf, poster: Poster): Promise<void> {
  const box = { width: pdf.page.width, height: at.pictureEnd - at.picture };
  const { bytes, isPhoto } = await pictureOf(poster, box);
  const draw = () => void pdf.image(bytes, 0, at.picture, box);
  if (isPhoto) tag(pdf, "Figure", draw, { alt: printable(poster.alt || poster.title), bbox: [0, at.picture, box.width, at.pictureEnd] });
  else artifact(pdf, "Layout", draw);
  artifact(pdf, "Layout", () => pdf.rect(0, at.pictureEnd, box.width, 4).fill(ink));
}

/** On its own white ground, over the foot of the picture. */
function drawStamp(pdf: Pdf): void {
  const [left, top, width, height] = [margin, at.pictureEnd - 34, 136, 34];
  artifact(pdf, "Layout", () => {
    pdf.rect(left, top, width, height).fill("#fff");
    pdf.save().translate(left + 10, top + 6).scale(0.36);
    pdf.path(belfryPath).fill(ink).path(brickPath).fill(brick).circle(24, 27, 4).fill("#fff").restore();
  });
  pdf.font("bold").fontSize(12).fillColor(ink);
  tag(pdf, "P", () => pdf.text("Projet labellisé", left + 36, top + 10, { lineBreak: false }));
}

/** Squares, not dots: sharp at any size. */
function drawCode(pdf: Pdf, address: string): void {
  const { modules } = createQrCode(address, { errorCorrectionLevel: "Q" });
  const { size } = modules;
  const side = codeSize / size;
  const squares = () => {
    for (let row = 0; row < size; row += 1) for (let column = 0; column < size; column += 1) if (modules.get(row, column)) pdf.rect(margin + column * side, at.code + row * side, side, side);
    pdf.fill("#000");
  };
  tag(pdf, "Figure", squares, { alt: `Code à scanner avec un téléphone : il mène à ${spoken(address)}`, bbox: [margin, at.code, margin + codeSize, at.code + codeSize] });
}

function drawWay(pdf: Pdf, { call, when, address }: Poster): void {
  const left = margin + codeSize + 24;
  const place = { left, width: widthOf(pdf) - codeSize - 24 };
  const below = write(pdf, "H2", call, { ...place, font: "title", top: at.code - 4, height: 30, sizes: [24, 20] });
  const typed = write(pdf, "P", "Scannez le code avec votre téléphone, ou tapez\u00a0:", { ...place, font: "text", top: below + 4, height: 34, sizes: [13, 12] });
  const next = write(pdf, "P", spoken(address), { ...place, font: "title", top: typed + 4, height: 46, sizes: [21, 19, 17, 15, 13, 11] });
  when.reduce((top, line) => write(pdf, "P", line, { ...place, font: "bold", top: top + 2, height: 34, sizes: [13, 12, 11] }), next + 6);
}

/** A tagged A4 page: the same facts give the same bytes. */
export async function posterPdf(poster: Poster): Promise<Buffer> {
  const { title, kicker, summary, world, isLabelled, address, isDemo, writtenAt } = poster;
  const frame: PdfFrame = { title: `Affiche – ${title}`, legal: intermediary(), isDemo, writtenAt, unnumbered: true, ground: { colour: cardLook[world].ground, height: at.pictureEnd } };
  const pdf = startPdf(frame);
  const place = { width: widthOf(pdf) };
  write(pdf, "P", kicker, { ...place, font: "bold", top: at.kicker, height: 20, sizes: [13, 12, 11, 10, 9] });
  write(pdf, "H1", title, { ...place, font: "title", top: at.title, height: at.picture - at.title - 14, sizes: [48, 44, 40, 36, 32, 28, 24], leading: 1.06 });
  await drawPicture(pdf, poster);
  if (isLabelled) drawStamp(pdf);
  write(pdf, "P", summary, { ...place, font: "text", top: at.summary, height: at.code - at.summary - 14, sizes: [17, 16, 15, 14, 13, 12], leading: 1.3 });
  drawCode(pdf, address);
  drawWay(pdf, poster);
  return finishPdf(pdf, frame);
}
