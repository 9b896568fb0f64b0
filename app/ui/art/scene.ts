import type { PatternName } from "./patterns";

/** A drawing of 800 × 500 on its ground. */
export type Scene = {
  ground: string;
  patterns: readonly PatternName[];
  draw: (id: string) => string;
};
