import { Form } from "@remix-run/react";
import { themes } from "~/features/territory/themes";
import { Button } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { plainField } from "~/ui/field-like";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { boardPath, isFiltered, type BoardFilters as Filters } from "../board";
import { enquiryStatuses } from "../enquiry";
import { enquiryWords } from "../enquiry.fr";
import "./enquiries.css";

type Choices = { team: { accountId: string; name: string }[]; communes: { code: string; name: string }[]; epcis: { code: string; name: string }[]; partners: { id: string; name: string }[] };
type BoardFiltersProps = { filters: Filters; choices: Choices };

const states = [...enquiryStatuses.map((value) => ({ value, label: enquiryWords[value].label })), { value: "tous", label: "Tous, même classés" }];
const needs = Object.entries(themes).map(([value, label]) => ({ value, label }));

/** A plain form that writes the address; without JavaScript too. */
export function BoardFilters({ filters, choices }: BoardFiltersProps) {
  const { q, etat, pour, besoin, commune, epci, partenaire } = filters;
  const people = [{ value: "moi", label: "Moi" }, { value: "personne", label: "Personne encore" }, ...choices.team.map(({ accountId, name }) => ({ value: accountId, label: name }))];
  const field = (name: string, value: string | undefined) => plainField({ name, value, prefix: "filtre" });
  return (
    <Form method="get" action="/equipe/contacts" className="stack" key={JSON.stringify(filters)} role="search" aria-label="Chercher un contact">
      <div className="finder">
        <TextField field={field("q", q)} type="search" label="Un nom, un projet, un téléphone" />
        <Button variant="ghost" icon="search">Chercher</Button>
      </div>
      <details open={[etat, pour, besoin, commune, epci, partenaire].some((value) => value !== undefined)}>
        <summary>Filtrer</summary>
        <div className="enquiry-filters">
          <Select field={field("etat", etat)} label="État" placeholder="Ceux qui attendent" options={states} />
          <Select field={field("pour", pour)} label="Suivi par" placeholder="Tout le monde" options={people} />
          <Select field={field("besoin", besoin)} label="Besoin local" placeholder="Tous" options={needs} />
          <Select field={field("commune", commune)} label="Commune" placeholder="Toutes" options={choices.communes.map(({ code, name }) => ({ value: code, label: name }))} />
          <Select field={field("epci", epci)} label="Intercommunalité" placeholder="Toutes" options={choices.epcis.map(({ code, name }) => ({ value: code, label: name }))} />
          <Select field={field("partenaire", partenaire)} label="Partenaire" placeholder="Tous" options={choices.partners.map(({ id, name }) => ({ value: id, label: name }))} />
        </div>
      </details>
    </Form>
  );
}

/** The two lists that people open ten times a day, one click away. */
export function BoardShortcuts({ filters }: { filters: Filters }) {
  const only = isFiltered(filters) ? Object.keys(filters).filter((key) => filters[key as keyof Filters] !== undefined && key !== "page") : [];
  const items = [
    { to: boardPath({}), label: "Tout ce qui attend", current: only.length === 0 },
    { to: boardPath({ pour: "moi" }), label: "Ce qui m’attend", current: only.length === 1 && filters.pour === "moi" },
    { to: boardPath({ pour: "personne" }), label: "À confier", current: only.length === 1 && filters.pour === "personne" },
    { to: boardPath({ etat: "application" }), label: "Projets ouverts", current: only.length === 1 && filters.etat === "application" },
    { to: boardPath({ etat: "closed" }), label: "Classés", current: only.length === 1 && filters.etat === "closed" },
  ];
  return <Chips label="Listes" items={items} />;
}
