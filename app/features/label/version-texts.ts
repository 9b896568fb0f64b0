import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import type { NamedText } from "~/lib/text-difference";
import type { ApplicationContent, StoredContent } from "./application-content";
import { documentKindNames } from "./document";

const plan = ({ funding, goalCents }: StoredContent, side: "use" | "resource") =>
  [
    ...funding.filter((line) => line.side === side).map(({ label, amountCents }) => `${label} : ${formatEuros(amountCents)}`),
    ...(side === "resource" ? [`Demandé aux citoyens : ${formatEuros(goalCents)}`] : []),
  ].join("\n");

const documentLines = ({ documents }: StoredContent) =>
  documents
    .map(({ title, kind, fileName, criterion, addedAt, expiresOn }) =>
      `${title} (${[documentKindNames[kind], `critère ${criterion}`, fileName, addedAt && `ajouté le ${formatShortDate(addedAt)}`, expiresOn && `valable jusqu’au ${formatShortDate(expiresOn)}`].filter(Boolean).join(", ")})`)
    .join("\n");

/** A submitted version as texts under the names that people read: what two versions are compared by. */
export function textsOfApplication(content: ApplicationContent): NamedText[] {
  const { project, organisation, grid, answers } = content;
  const questions = grid.criteria.flatMap((criterion) => criterion.questions.map(({ key, label }) => ({ key, label: `${criterion.number}. ${label}` })));
  return [
    { key: "project", label: "Le projet", text: [project.name, project.communeName, project.summary].join("\n") },
    { key: "organisation", label: "La structure", text: [organisation.name, organisation.legalForm, organisation.communeName, organisation.siret, organisation.purpose].filter(Boolean).join("\n") },
    ...questions.map(({ key, label }) => ({ key: `answer-${key}`, label, text: answers[key] ?? "" })),
    { key: "uses", label: "Dépenses", text: plan(content, "use") },
    { key: "resources", label: "Ressources", text: plan(content, "resource") },
    { key: "documents", label: "Documents", text: documentLines(content) },
  ];
}
