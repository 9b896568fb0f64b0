import "./committee.css";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { plainField } from "~/ui/field-like";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { interestKindWords } from "../committee.fr";
import type { InterestFilters as Filters } from "../interest";

type InterestFiltersProps = { filters: Filters; seats: { id: string; name: string }[] };

const kinds = Object.entries(interestKindWords).map(([value, label]) => ({ value, label }));

/** A plain form that writes the address; without JavaScript too. */
export function InterestFilters({ filters: { siege, projet, personne, nature, du, au }, seats }: InterestFiltersProps) {
  return (
    <Form method="get" action="/equipe/registre" className="interest-filters" role="search" aria-label="Chercher dans le registre">
      <Select field={plainField({ name: "siege", value: siege })} label="Siège" options={seats.map(({ id, name }) => ({ value: id, label: name }))} placeholder="Tous" />
      <Select field={plainField({ name: "nature", value: nature })} label="Nature" options={kinds} placeholder="Tout" />
      <TextField field={plainField({ name: "personne", value: personne })} label="Personne" type="search" />
      <TextField field={plainField({ name: "projet", value: projet })} label="Projet ou structure" type="search" />
      <DateField field={plainField({ name: "du", value: du })} label="Du" />
      <DateField field={plainField({ name: "au", value: au })} label="Au" />
      <Button variant="ghost" icon="search">Chercher</Button>
    </Form>
  );
}
