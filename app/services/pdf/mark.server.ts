import { belfryPath, brickPath } from "~/ui/art/sign";
import { wordmark } from "~/ui/art/wordmark";
import { brick, ink } from "./colours";
import type { Pdf } from "./page.server";

const lettersHeight = 98;

/** The logo with its left top corner there, `height` points high. */
export function drawLogo(pdf: Pdf, left: number, top: number, height: number): void {
  const scale = height / 124;
  const signScale = 96 / 62;
  pdf.save().translate(left, top).scale(scale);
  pdf.save().translate(0, lettersHeight).path(wordmark.path).fill(ink).restore();
  pdf.save().translate(wordmark.width + 3 - 9 * signScale, 2).scale(signScale);
  pdf.path(belfryPath).fill(ink);
  pdf.path(brickPath).fill(brick);
  pdf.circle(24, 27, 4).fill("#fff").restore();
  pdf.restore();
}
