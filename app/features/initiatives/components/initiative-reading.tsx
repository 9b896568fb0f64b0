import { themeName } from "~/features/territory/themes";
import { Facts } from "~/ui/facts";
import { Money } from "~/ui/money";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { FileContent } from "../file";
import { BudgetTable } from "./budget-table";
import { InitiativeDocumentList } from "./initiative-document-list";

const Text = ({ children }: { children: string }) => <p style={{ whiteSpace: "pre-line" }}>{children}</p>;

type InitiativeReadingProps = { content: FileContent; /** The public reads the words and the budget, not the papers. */ forPublic?: boolean };

/** A file as it was submitted, from what it is to what it costs. */
export function InitiativeReading({ content, forPublic = false }: InitiativeReadingProps) {
  const { what, forWhom, theme, communeName, calendar, category, requestCents, answers, documents, organisation } = content;
  return (
    <Stack gap="lg">
      <Panel>
        <Facts
          items={[
            { term: "Portée par", detail: `${organisation.name} (${organisation.legalForm.toLowerCase()})` },
            { term: "Où", detail: communeName },
            { term: "Besoin local", detail: themeName(theme) },
            { term: "Catégorie", detail: category.name },
            { term: "Demande", detail: <Money cents={requestCents} /> },
          ]}
        />
      </Panel>
      <Panel title="Ce qu’elle veut faire"><Text>{what}</Text></Panel>
      <Panel title="Pour qui"><Text>{forWhom}</Text></Panel>
      <Panel title="Le calendrier"><Text>{calendar}</Text></Panel>
      {answers.map(({ criterionId, title, question, text }) => (
        <Panel key={criterionId} title={title}>
          <p className="muted">{question}</p>
          <Text>{text}</Text>
        </Panel>
      ))}
      <Panel title="Le budget"><BudgetTable budget={content} /></Panel>
      {!forPublic && <Panel title="Documents"><InitiativeDocumentList documents={documents} empty="Aucun document joint." /></Panel>}
    </Stack>
  );
}
