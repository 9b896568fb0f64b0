import type { Switch } from "./switch";

const readers = "app/features/label/queries.server.test.ts";
const documents = "app/features/label/documents.server.ts";
const files = "app/features/files/files.server.ts";
const headers = { proof: "app/features/files/files.server.test.ts", title: "what people sent is given as a file" };
const scope = { file: documents, proof: readers, title: "by its organisation always, by the team once submitted, by seats once on an agenda" };

export default [
  { protection: "A document is read by its own organisation's members", from: "and m.account_id = ${actor.accountId})", to: "and ${actor.accountId}::uuid is not null)", ...scope },
  { protection: "The team reads a document once it was submitted", from: `[wasSubmitted]`, to: "[sql<boolean>`true`]", ...scope },
  { protection: "Seats read a document once it is on an agenda", from: "eb.and([wasOnAgenda, ", to: "eb.and([", file: documents, proof: readers, title: "by seats when the version before the meeting holds it" },
  { protection: "A recused seat reads no document", from: "eb.not(isRecused(actor))", to: "sql<boolean>`true`", file: documents, proof: readers, title: "by no seat that recused itself" },
  { protection: "A recused seat does not read the file", from: "...(mine?.recusal && unread)", to: "", file: "app/features/committee/examinations.server.ts", proof: readers, title: "by no seat that recused itself" },
  { protection: "A document is served as an attachment", file: files, from: `attachment ? "attachment" : "inline"`, to: `"inline"`, ...headers },
  { protection: "No cache keeps a document", file: files, from: `"private, no-store"`, to: `"private"`, ...headers },
  { protection: "A document opened anyway runs nothing", file: files, from: `"default-src 'none'; frame-ancestors 'none'; sandbox"`, to: `"default-src 'none'; frame-ancestors 'none'"`, ...headers },
  {
    protection: "A file's name closes no header", file: "app/features/files/content-disposition.ts", from: "create(name, { type, fallback: plain(name) })", to: "`${type}; filename=\"${name}\"`",
    proof: "app/features/files/content-disposition.test.ts", title: "says nothing of the header",
  },
  { protection: "An earlier document is shown to whom may read it only", file: "app/features/label/document-history.server.ts", from: ".where(mayReadDocument(actor))", to: "", proof: "app/features/label/replace-document.server.test.ts", title: "leaves the team the earlier ones that were submitted" },
  { protection: "A document is kept as it came", sql: "drop trigger application_document_kept on application_document", proof: "app/features/label/replace-document.server.test.ts", title: "keeps a document as it came" },
  { protection: "A document is replaced once", file: "app/features/label/replace-document.server.ts", from: "if (earlier.removedAt) throw", to: "if (false) throw", proof: "app/features/label/replace-document.server.test.ts", title: "is refused once the earlier one was replaced or removed" },
] satisfies Switch[];
