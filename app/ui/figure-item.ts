import type { ReactNode } from "react";

/** A number, then the words that say what it counts. */
export type FigureItem = { value: ReactNode; label: ReactNode };
