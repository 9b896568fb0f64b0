import { Form } from "@remix-run/react";
import { themes } from "~/features/territory/themes";
import { Button } from "~/ui/button";
import { plainField } from "~/ui/field-like";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";

const needs = Object.entries(themes).map(([value, label]) => ({ value, label }));

type DirectoryFiltersProps = { commune: string; theme: string; error: string | null };

/** By commune and need; the address says it all. */
export function DirectoryFilters({ commune, theme, error }: DirectoryFiltersProps) {
  return (
    <Form method="get" className="form finder" role="search" aria-label="Chercher un partenaire">
      <TextField field={plainField({ name: "commune", value: commune, ...(error && { errors: [error] }) })} label="Votre commune" hint="Nom ou code postal." autoComplete="off" />
      <Select field={plainField({ name: "besoin", value: theme })} label="Besoin local" options={needs} placeholder="Tous les besoins" />
      <Button variant="primary">Chercher</Button>
    </Form>
  );
}
