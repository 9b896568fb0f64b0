import type { ReactNode } from "react";

type CodeBoxProps = { code: string; actions?: ReactNode };

/** A code to keep: monospaced, zero with a slash, in its dashed box. */
export function CodeBox({ code, actions }: CodeBoxProps) {
  return (
    <div className="code-box row between">
      <span className="code">{code}</span>
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
