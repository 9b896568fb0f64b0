import type { ReactNode } from "react";

export function Quote({ children, author }: { children: ReactNode; author?: ReactNode }) {
  return (
    <blockquote className="words">
      <p className="lead">{children}</p>
      {author && <cite>{author}</cite>}
    </blockquote>
  );
}
