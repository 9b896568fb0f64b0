import { Tag } from "~/ui/tag";

/** Draft, published, or sealed. */
export function EditionTag({ edition: { status, sealedAt } }: { edition: { status: "draft" | "published"; sealedAt: Date | null } }) {
  if (sealedAt) return <Tag tone="vote" icon="lock">Règles scellées</Tag>;
  return status === "published" ? <Tag tone="success">Publiée</Tag> : <Tag tone="draft">Brouillon</Tag>;
}
