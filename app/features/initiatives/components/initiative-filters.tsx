import { Form } from "@remix-run/react";
import { themes } from "~/features/territory/themes";
import { Button } from "~/ui/button";
import { plainField } from "~/ui/field-like";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import type { InitiativeFilters } from "../filters";

type InitiativeFiltersFormProps = { action: string; filters: InitiativeFilters; categories: readonly { id: string; name: string }[]; communes: { value: string; label: string }[]; withWords?: boolean };

const needs = Object.entries(themes).map(([value, label]) => ({ value, label }));

/** A plain form that writes the address; without JavaScript too. */
export function InitiativeFiltersForm({ action, filters: { status, category, theme, commune, words }, categories, communes, withWords = false }: InitiativeFiltersFormProps) {
  const field = (name: string, value: string | undefined) => plainField({ name, value, prefix: "filtre" });
  return (
    <Form method="get" action={action} className="filters even" key={JSON.stringify({ category, theme, commune, words })} role="search" aria-label="Chercher une initiative">
      {status && <input type="hidden" name="etat" value={status} />}
      {withWords && <TextField field={field("mots", words)} type="search" label="Un nom, une structure" />}
      <Select field={field("commune", commune)} label="Commune" placeholder="Toutes" options={communes} />
      <Select field={field("besoin", theme)} label="Besoin local" placeholder="Tous" options={needs} />
      <Select field={field("categorie", category)} label="Catégorie" placeholder="Toutes" options={categories.map(({ id, name }) => ({ value: id, label: name }))} />
      <div><Button variant="ghost" icon="search">Filtrer</Button></div>
    </Form>
  );
}
