import { round } from "./round";

const rillAngles = [-0.78, -0.55, -0.3, -0.08, 0.34, 0.52, 0.74];

/** A slag heap: 3 up for 4 along, darker right facet, seven rills running down from the summit. */
export function terril(
  x: number,
  y: number,
  height: number,
  light = "var(--ill-terril)",
  dark = "var(--ill-terril-2)",
  rill = "var(--ill-rill)",
): string {
  const half = (height * 4) / 3;
  const top = y - height;
  const at = (k: number, t: number) => `${round(x + half * k * t)} ${round(top + height * t)}`;
  const facet = `M${x} ${round(top)}L${round(x + half)} ${y}H${round(x + half * 0.18)}L${round(x + half * 0.1)} ${round(top + height * 0.72)} ${round(x + half * 0.16)} ${round(top + height * 0.5)} ${round(x + half * 0.03)} ${round(top + height * 0.3)}z`;
  const rills = rillAngles
    .map((k, i) => `M${at(k, 0.3 + 0.1 * (i % 3))}L${at(k, 0.8 + 0.07 * ((i * 2) % 3))}`)
    .join("");
  return (
    `<path d="M${round(x - half)} ${y}L${x} ${round(top)}L${round(x + half)} ${y}z" fill="${light}"/>` +
    `<path d="${facet}" fill="${dark}"/>` +
    `<path d="${rills}" stroke="${rill}" stroke-width="${round(Math.max(1.5, height / 110))}" fill="none"/>`
  );
}
