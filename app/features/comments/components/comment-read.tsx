import type { ReactNode } from "react";
import { formatShortDate } from "~/lib/dates";
import { Tag } from "~/ui/tag";
import type { ShownComment } from "../comments.server";
import { unnamed } from "../comments.fr";
import type { Signature } from "../signatures.server";
import "./comments.css";

export const signatureName = ({ name, gave }: Signature): string => name ?? unnamed(gave);

/** Plain text as it was typed: no link, no mark. */
export const CommentWords = ({ children }: { children: string }) => <p className="comment-words">{children}</p>;

/** Who signs, and since when. */
export const SignedBy = ({ signature, at, children }: { signature: Signature; at: Date; children?: ReactNode }) => (
  <p className="sm row">
    <b>{signatureName(signature)}</b>
    {signature.gave && <Tag tone="info">A donné</Tag>}
    <span className="muted">{formatShortDate(at)}</span>
    {children}
  </p>
);

export const CommentAnswer = ({ answer: { text, at, by } }: { answer: NonNullable<ShownComment["answer"]> }) => (
  <div className="comment-answer">
    <p className="sm"><b>{by}</b> répond <span className="muted">le {formatShortDate(at)}</span></p>
    <CommentWords>{text}</CommentWords>
  </div>
);
