import { Form } from "@remix-run/react";
import { themeKeys, themes } from "~/features/territory/themes";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Chips } from "~/ui/chips";
import { DateField } from "~/ui/date-field";
import { FormActions } from "~/ui/form-actions";
import { plainField } from "~/ui/field-like";
import type { Option } from "~/ui/option";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { filterNames, filtersQuery, type Preset, type ReadFilters } from "../bilan-filters";

export type FilterChoices = { presets: Preset[]; epcis: Option[]; communes?: Option[]; partners?: Option[] };
type FiltersProps = ReadFilters & { /** The page's own address. */ to: string; choices: FilterChoices };

const needs = themeKeys.map((value) => ({ value, label: themes[value] }));

/** Usual periods as links, then any period, need and place. What was typed comes back, with what is wrong beside it. */
export function BilanFiltersForm({ to, typed, errors, choices }: FiltersProps) {
  const field = (key: keyof typeof filterNames) => plainField({ name: filterNames[key], value: typed[key], ...((key === "from" || key === "to") && errors[key] && { errors: [errors[key]] }) });
  const chips = choices.presets.map(({ label, from, to: end }) => ({
    label, to: to + filtersQuery({ ...typed, from, to: end }), current: (typed.from ?? "") === (from ?? "") && (typed.to ?? "") === (end ?? ""),
  }));
  return (
    <Stack>
      <Chips label="Périodes usuelles" items={chips} />
      <Form method="get" action={to} className="filters even">
        <DateField field={field("from")} label="Du" />
        <DateField field={field("to")} label="Au" />
        <Select field={field("theme")} label="Besoin local" options={needs} placeholder="Tous" />
        <Select field={field("epci")} label="Intercommunalité" options={choices.epcis} placeholder="Toutes" />
        {choices.communes && <Select field={field("commune")} label="Commune" options={choices.communes} placeholder="Toutes" />}
        {choices.partners && <Select field={field("partnerId")} label="Partenaire" options={choices.partners} placeholder="Tous" />}
        <FormActions>
          <Button variant="primary" small>Compter</Button>
          {filtersQuery(typed) && <ButtonLink to={to} variant="ghost" small>Tout effacer</ButtonLink>}
        </FormActions>
      </Form>
    </Stack>
  );
}
