import { themeName } from "~/features/territory/themes";
import { Facts } from "~/ui/facts";
import { Heading } from "~/ui/heading";
import { Money } from "~/ui/money";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { FileContent } from "../file";
import { BudgetTable } from "./budget-table";
import { InitiativeDocumentList } from "./initiative-document-list";

const Text = ({ children }: { children: string }) => <p style={{ whiteSpace: "pre-line" }}>{children}</p>;

function Part({ title, question, text }: { title: string; question?: string; text: string }) {
  return (
    <div>
      <Heading level={3} size="sm">{title}</Heading>
      {question && <p className="muted sm">{question}</p>}
      <Text>{text}</Text>
    </div>
  );
}

const factsOf = ({ theme, communeName, category, requestCents, organisation }: FileContent) => [
  { term: "Portée par", detail: `${organisation.name} (${organisation.legalForm.toLowerCase()})` },
  { term: "Où", detail: communeName },
  { term: "Besoin local", detail: themeName(theme) },
  { term: "Catégorie", detail: category.name },
  { term: "Demande", detail: <Money cents={requestCents} /> },
];

type InitiativeReadingProps = { content: FileContent; /** The public reads the words and the budget, not the papers; the facts stand above. */ forPublic?: boolean };

/** A file as it was submitted, from what it is to what it costs. */
export function InitiativeReading({ content, forPublic = false }: InitiativeReadingProps) {
  const { what, forWhom, calendar, answers, documents } = content;
  return (
    <Stack gap="lg">
      {!forPublic && <Panel><Facts items={factsOf(content)} /></Panel>}
      <Panel title="L’initiative">
        <Stack>
          <Part title="Ce qu’elle veut faire" text={what} />
          <Part title="Pour qui" text={forWhom} />
          <Part title="Le calendrier" text={calendar} />
        </Stack>
      </Panel>
      {answers.length > 0 && (
        <Panel title="Ses réponses à la grille">
          <Stack>{answers.map(({ criterionId, ...answer }) => <Part key={criterionId} {...answer} />)}</Stack>
        </Panel>
      )}
      <Panel title="Le budget"><BudgetTable budget={content} /></Panel>
      {!forPublic && <Panel title="Documents"><InitiativeDocumentList documents={documents} empty="Aucun document joint." /></Panel>}
    </Stack>
  );
}
