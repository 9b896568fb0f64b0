import { classNames } from "./class-names";

/** `give` is the one gesture of a page. */
export type ButtonStyle = {
  variant?: "give" | "primary" | "vote" | "ghost";
  small?: boolean;
  full?: boolean;
};

export const buttonClass = ({ variant = "primary", small, full }: ButtonStyle, extra?: string): string =>
  classNames("btn", variant !== "primary" && variant, small && "small", full && "full", extra);
