import { Disclosure } from "~/ui/disclosure";
import { importColumns, importKinds } from "../import";
import { kindWords } from "../import.fr";

const items = importKinds.map((kind) => ({
  question: `Les colonnes lues pour : ${kindWords[kind].label.toLowerCase()}`,
  answer: (
    <ul>
      {importColumns[kind].map(({ key, label, required }) => (
        <li key={key}>{label}{required && <strong> (obligatoire)</strong>}</li>
      ))}
    </ul>
  ),
}));

/** The headings we know; others are matched by hand after the upload. */
export const KnownColumns = () => <Disclosure items={items} />;
