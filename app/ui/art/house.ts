import { round } from "./round";

/** One house of a row of corons, roof at 3 up for 4 along. Needs the pattern `brick-s`. */
export function house(
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  roof = "#0f1b22",
): string {
  const half = width / 2;
  const rise = round(half * 0.75);
  const outer = round((half + 4) * 0.75);
  const inner = round((half - 1) * 0.75);
  const wall = `M${x} ${y}V${y - height}h${width}V${y}z`;
  return (
    `<path d="M${x} ${y}V${y - height}l${half}-${rise} ${half} ${rise}V${y}z" fill="var(--ill-brick)"/>` +
    `<path d="${wall}" fill="url(#${id}-brick-s)"/>` +
    `<path d="M${x - 4} ${y - height + 1}l${half + 4}-${outer} ${half + 4} ${outer}-5 5-${half - 1}-${inner}-${half - 1} ${inner}z" fill="${roof}"/>` +
    `<rect x="${round(x + width * 0.18)}" y="${round(y - height * 0.74)}" width="${round(width * 0.24)}" height="${round(height * 0.3)}" fill="var(--ill-paper)"/>` +
    `<rect x="${round(x + width * 0.6)}" y="${round(y - height * 0.74)}" width="${round(width * 0.22)}" height="${round(height * 0.74)}" fill="var(--opal)"/>`
  );
}
