import type { ReactNode } from "react";
import { SkipLink } from "./skip-link";

type PageProps = { header: ReactNode; footer: ReactNode; children: ReactNode };

/** The frame of every page: skip link, header, one main, footer. */
export function Page({ header, footer, children }: PageProps) {
  return (
    <>
      <SkipLink />
      {header}
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </>
  );
}
