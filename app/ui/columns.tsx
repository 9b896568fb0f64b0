import type { ReactNode } from "react";

type ColumnsProps = {
  children: ReactNode;
  /** `text` 7 + 4, `form` 7 + 5, `list` 8 + 4, `even` halves. One under another up to 1024 px. */
  shape?: "text" | "form" | "list" | "even";
};

const classes = { text: "cols", form: "cols wide", list: "listing", even: "cols even" };

export function Columns({ children, shape = "text" }: ColumnsProps) {
  return <div className={classes[shape]}>{children}</div>;
}
