import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { plainField } from "~/ui/field-like";
import { Select } from "~/ui/select";
import type { BoardFilters as Filters } from "../board";
import { phases } from "../support";
import { phaseWords } from "../support.fr";
import "./support.css";

type BoardFiltersProps = { filters: Filters; team: { accountId: string; name: string }[] };

const states = [...phases.map((value) => ({ value, label: phaseWords[value].label })), { value: "terminés", label: "Terminés" }];
const alerts = [{ value: "courbe", label: "En retard sur la courbe" }, { value: "taches", label: "Tâches en retard" }];

/** A plain form that writes the address; without JavaScript too. */
export function BoardFilters({ filters: { etape, pour, alerte }, team }: BoardFiltersProps) {
  const people = [{ value: "moi", label: "Moi" }, { value: "personne", label: "Personne encore" }, ...team.map(({ accountId, name }) => ({ value: accountId, label: name }))];
  const field = (name: string, value: string | undefined) => plainField({ name, value, prefix: "filtre" });
  return (
    <Form method="get" action="/equipe/accompagnement" className="support-filters" key={[etape, pour, alerte].join()} role="search" aria-label="Filtrer les projets accompagnés">
      <Select field={field("etape", etape)} label="Étape" placeholder="En cours" options={states} />
      <Select field={field("pour", pour)} label="Suivi par" placeholder="Tout le monde" options={people} />
      <Select field={field("alerte", alerte)} label="À regarder" placeholder="Tout" options={alerts} />
      <Button variant="ghost">Filtrer</Button>
    </Form>
  );
}
