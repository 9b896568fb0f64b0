import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Kicker } from "./kicker";

type PageHeadingProps = {
  title: ReactNode;
  kicker?: ReactNode;
  lead?: ReactNode;
  /** `md` for tools and forms, `xl` for public pages. */
  size?: "md" | "xl";
  /** Tags, buttons, facts under the title. */
  children?: ReactNode;
};

/** The one h1 of the page. */
export function PageHeading({ title, kicker, lead, size = "xl", children }: PageHeadingProps) {
  return (
    <div className="page-heading">
      {kicker && <Kicker>{kicker}</Kicker>}
      <h1 className={classNames(size === "md" && "title-lg")}>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
