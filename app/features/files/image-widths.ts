/** Pixels: from a small phone to a large screen at twice its density. Each is one more file of the same picture: few are enough. */
export const imageWidths = [480, 800, 1200, 1600] as const;
export type ImageWidth = (typeof imageWidths)[number];

export const readWidth = (text: string | undefined): ImageWidth | null => imageWidths.find((width) => String(width) === text) ?? null;

/** For `srcset`: the browser takes the smallest that fills its place. */
export const srcSetOf = (fileId: string): string => imageWidths.map((width) => `/images/${fileId}/${width} ${width}w`).join(", ");
