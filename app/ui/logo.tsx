import { sign } from "./art/sign";
import { wordmark } from "./art/wordmark";
import { round } from "./art/round";

const scale = 96 / 62;
const width = round(wordmark.width + 30 * scale + 6);
const markup =
  `<path d="${wordmark.path}" transform="translate(0 98)" fill="currentColor"/>` +
  `<g transform="translate(${round(wordmark.width + 3 - 9 * scale)} 2) scale(${Math.round(scale * 100) / 100})" fill="currentColor">${sign()}</g>`;

/** With `label` it is an image that says its name; without, the link around it must. */
export function Logo({ label }: { label?: string }) {
  const naming = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg
      className="logo"
      viewBox={`0 0 ${width} 124`}
      {...naming}
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
