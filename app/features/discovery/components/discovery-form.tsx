import "./discovery.css";
import { Form } from "@remix-run/react";
import { themeKeys, themes } from "~/features/territory/themes";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { plainField } from "~/ui/field-like";
import type { Option } from "~/ui/option";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { discoveryPath, MOST_WORDS, sorts, sortSlugs, stateSlugs, type Discovery } from "../discovery";
import { sortNames } from "../discovery.fr";

type FormProps = { asked: Discovery; epcis: Option[]; communes: Option[]; /** By need; none when the counts are not known. */ counts: Record<string, number> | null };

const needs = (counts: FormProps["counts"]) => themeKeys.map((value) => ({ value, label: counts ? `${themes[value]} (${counts[value] ?? 0})` : themes[value] }));
const sortOptions = ({ words }: Discovery) => sorts.filter((sort) => words || sort !== "relevance").map((sort) => ({ value: sortSlugs[sort], label: sortNames[sort] }));

/** Where what was found begins: on a phone the filters alone fill the screen. */
export const RESULTS_ID = "resultats";

/** Every filter in the address: it is shared by copying it, and works without JavaScript. */
export function DiscoveryForm({ asked, epcis, communes, counts }: FormProps) {
  const { words, theme, epci, commune, state, sort } = asked;
  return (
    // Drawn anew for another address: fields say what the list answers.
    <Form key={discoveryPath(asked)} method="get" action={`/projets#${RESULTS_ID}`} role="search" className={classNames("filters", "discovery-form", communes.length > 0 && "with-communes")}>
      <TextField field={{ ...plainField({ name: "mots", value: words }), maxLength: MOST_WORDS }} label="Mots, commune ou besoin" type="search" autoComplete="off" />
      <Select field={plainField({ name: "besoin", value: theme })} label="Besoin" options={needs(counts)} placeholder="Tous les besoins" />
      <Select field={plainField({ name: "epci", value: epci })} label="Intercommunalité" options={epcis} placeholder="Toutes" />
      {communes.length > 0 && <Select field={plainField({ name: "commune", value: commune })} label="Commune" options={communes} placeholder="Toutes" />}
      <Select field={plainField({ name: "tri", value: sortSlugs[sort] })} label="Trier par" options={sortOptions(asked)} />
      {state && <input type="hidden" name="etat" value={stateSlugs[state]} />}
      <Button variant="primary" icon="search">Chercher</Button>
    </Form>
  );
}
