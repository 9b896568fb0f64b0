import type { ReactNode } from "react";

/** One line of a list to choose from. */
export type Option = { value: string; label: string };

/** One choice among radios or checkboxes: a name, and a sentence under it. */
export type Choice = { value: string; label: ReactNode; description?: ReactNode; disabled?: boolean };
