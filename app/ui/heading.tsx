import type { ReactNode } from "react";

export type HeadingLevel = 2 | 3 | 4;

type HeadingProps = {
  level: HeadingLevel;
  /** The look, apart from the rank. */
  size?: "sm" | "md" | "lg" | "xl";
  id?: string;
  className?: string;
  children: ReactNode;
};

export function Heading({ level, size, id, className = "", children }: HeadingProps) {
  const Tag = `h${level}` as const;
  const classes = ["display", size && `title-${size}`, className].filter(Boolean).join(" ");
  return (
    <Tag id={id} className={classes}>
      {children}
    </Tag>
  );
}
