import { belfryPath, brickPath } from "./sign";

/** The same section as the hero, in one ink: sea, cliff, corons, belfry, twin terrils. */
export const skyline =
  '<g fill="currentColor">' +
  `<path d="M0 120V96${"a14 8 0 0 1 28 0 14 8 0 0 0 28 0".repeat(5)}a14 8 0 0 1 28 0v24z"/>` +
  '<path d="M308 120V70l10-8 5-14 12-6 30 3 20 10 24 1 22 14 26 5 30 22 60 14 400 9z"/>' +
  '<path d="M640 120V92l12-9 12 9 12-9 12 9 12-9 12 9v28z"/>' +
  '<path d="M980 120V92l12-9 12 9 12-9 12 9 12-9 12 9 12-9 12 9v28z"/>' +
  '<path d="M1046 120 1190 12l144 108z"/><path d="M1200 120 1306 40l106 80zM1400 120v-6h200v6z"/></g>' +
  `<g transform="translate(780 21) scale(1.6)" fill="currentColor"><path d="${belfryPath}"/><path d="${brickPath}"/></g>`;
