import { round } from "./round";
import { belfryPath, brickPath } from "./sign";

/** The sign at scale, with its bricks and its clock at four. Needs the pattern `brick-s`. */
export function belfry(
  id: string,
  x: number,
  y: number,
  height: number,
  { fill = "var(--ill-brick)", clock = "var(--ill-paper)" } = {},
): string {
  const k = height / 62;
  const X = (n: number) => round(x + (n - 24) * k);
  const Y = (n: number) => round(y - (62 - n) * k);
  return (
    `<path transform="translate(${round(x - 24 * k)} ${round(y - height)}) scale(${Math.round(k * 1000) / 1000})" d="${belfryPath}${brickPath}" fill="${fill}"/>` +
    `<path d="M${X(36)} ${Y(22)}L${X(31.6)} ${Y(45.5)}H${X(16.4)}L${X(12)} ${Y(22)}z" fill="url(#${id}-brick-s)"/>` +
    `<path d="M${X(24)} ${Y(0)}L${X(33)} ${Y(14)}H${X(24)}zM${X(9)} ${Y(14)}H${X(39)}V${Y(16.2)}H${X(9)}z" fill="var(--brick-dark)"/>` +
    `<path d="M${X(24)} ${Y(51)}H${X(32.5)}V${Y(62)}H${X(24)}z" fill="var(--brick-dark)"/>` +
    `<circle cx="${round(x)}" cy="${Y(29)}" r="${round(5.2 * k)}" fill="${clock}"/>` +
    `<path d="M${round(x)} ${Y(25.6)}V${Y(29)}L${X(26.6)} ${Y(31)}" fill="none" stroke="#16232d" stroke-width="${round(0.9 * k)}"/>`
  );
}
