import { Form } from "@remix-run/react";
import { auditActions } from "~/lib/audit-actions";
import { Button } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { DateField } from "~/ui/date-field";
import { plainField } from "~/ui/field-like";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { actionWords } from "../audit-actions.fr";
import { isFiltered, journalPath, type JournalFilters as Filters } from "../journal-filters";

type Names = { person: string | null; object: string | null };
type JournalFiltersProps = { filters: Filters; names: Names };

const actions = auditActions.map((value) => ({ value, label: actionWords[value] })).sort((a, b) => a.label.localeCompare(b.label, "fr"));

/** The filters that came by a link stay, and each may be dropped. */
function Dropped({ filters, names }: JournalFiltersProps) {
  const items = [
    ...(names.person ? [{ to: journalPath(filters, { personne: undefined }), label: `${names.person} ✕`, current: true }] : []),
    ...(names.object ? [{ to: journalPath(filters, { objet: undefined, id: undefined }), label: `${names.object} ✕`, current: true }] : []),
    ...(isFiltered(filters) ? [{ to: "/equipe/journal", label: "Tout le journal" }] : []),
  ];
  return items.length > 0 ? <Chips label="Filtres en cours, à retirer" items={items} /> : null;
}

/** A plain form that writes the address; without JavaScript too. */
export function JournalFilters({ filters, names }: JournalFiltersProps) {
  const { q, action, du, au, personne, objet, id } = filters;
  const kept = Object.entries({ personne, objet, id });
  return (
    <div className="stack">
      <Form method="get" action="/equipe/journal" className="journal-filters" key={JSON.stringify(filters)} role="search" aria-label="Chercher dans le journal">
        {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <TextField field={plainField({ name: "q", value: q })} type="search" label="Un nom, un projet, des mots" />
        <Select field={plainField({ name: "action", value: action })} label="Ce qui a été fait" options={actions} placeholder="Tout" />
        <DateField field={plainField({ name: "du", value: du })} label="Du" />
        <DateField field={plainField({ name: "au", value: au })} label="Au" />
        <Button variant="ghost" icon="search">Chercher</Button>
      </Form>
      <Dropped filters={filters} names={names} />
    </div>
  );
}
