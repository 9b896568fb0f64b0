import type { ApplicationContent, ContentDocument } from "./application-content";
import type { Validity } from "./document";

/** A document that another took the place of. Instants are ISO, UTC. */
export type EarlierDocument = { id: string; title: string; fileName: string; sizeBytes: number; addedAt: string; replacedAt: string };

/** A document as its readers see it today: whether it still holds, and which ones it took the place of, latest first. */
export type ShownDocument = ContentDocument & { validity?: Validity | null; earlier?: EarlierDocument[] };

/** A file whose documents may say what became of them. */
export type ShownContent = Omit<ApplicationContent, "documents"> & { documents: ShownDocument[] };

/** Those that a newer one should replace, the most pressing first. */
export const expiringOf = (documents: readonly ShownDocument[]): ShownDocument[] =>
  documents
    .filter(({ validity }) => validity === "expired" || validity === "expiring")
    .sort((a, b) => (a.expiresOn ?? "").localeCompare(b.expiresOn ?? ""));
