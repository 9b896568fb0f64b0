import type { ReactNode } from "react";

type ProseProps =
  | { children: ReactNode; html?: undefined }
  | {
      /** Already cleaned on the server: nothing is escaped here. */
      html: string;
      children?: undefined;
    };

/** Running text at reading width. */
export function Prose({ html, children }: ProseProps) {
  if (html !== undefined) return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
  return <div className="prose">{children}</div>;
}
