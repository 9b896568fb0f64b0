import { round } from "./round";

function row(index: number, step: number, width: number): string {
  const radius = 16 + index * 5;
  let path = `M${round(-radius * (index % 2) * 1.3)} ${round(index * step + step * 0.5)}`;
  for (let k = -2; k * radius * 2 < width + radius * 2; k++) {
    path += `a${radius} ${round(radius * 0.55)} 0 0 ${k % 2 ? 0 : 1} ${radius * 2} 0`;
  }
  const stroke = index % 2 ? "var(--ill-sea-2)" : "var(--flax)";
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${3 + index}"/>`;
}

/** The sea: rows of half-ellipses that grow towards the reader. */
export function waves(x: number, y: number, width: number, height: number, rows = 4): string {
  const lines = Array.from({ length: rows }, (_, i) => row(i, height / rows, width)).join("");
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" overflow="hidden"><rect width="${width}" height="${height}" fill="var(--ill-sea)"/>${lines}</svg>`;
}
