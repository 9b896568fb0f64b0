import { legalForms } from "~/features/projects/organisation";
import { themes } from "~/features/territory/themes";
import type { FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

export type OrganisationFields = Record<"organisationName" | "legalForm" | "organisationCommune" | "purpose", FieldLike>;
export type ProjectFields = Record<"projectName" | "projectSummary" | "theme" | "commune", FieldLike>;

type Fields<F> = { fields: F; /** The team prepares: what is not known yet stays empty, the holder completes it. */ optional?: boolean };

/** Whoever carries the project, as a structure: a person alone is one too. */
export function OrganisationPart({ fields, optional = false, siret }: Fields<OrganisationFields> & { siret?: FieldLike }) {
  return (
    <Fieldset big legend="La structure">
      <TextField field={fields.organisationName} label="Nom de la structure" autoComplete="off" optional={optional} hint="Une personne seule écrit son nom." />
      <Select field={fields.legalForm} label="Forme" placeholder="Choisir" options={optionsOf(legalForms)} optional={optional} />
      {siret && <TextField field={siret} label="SIRET" inputMode="numeric" autoComplete="off" optional hint="14 chiffres, si vous l’avez déjà." />}
      <TextField field={fields.organisationCommune} label="Commune de la structure" autoComplete="off" optional={optional} />
      <TextArea field={fields.purpose} label="Ce que fait la structure" rows={3} optional={optional} hint="Une ou deux phrases." />
    </Fieldset>
  );
}

export function ProjectPart({ fields, optional = false }: Fields<ProjectFields>) {
  return (
    <Fieldset big legend="Le projet">
      <TextField field={fields.projectName} label="Nom du projet" autoComplete="off" optional={optional} />
      <TextArea field={fields.projectSummary} label="Le projet en une ou deux phrases" rows={3} optional={optional} hint="280 caractères au plus. Ce texte se lira en tête de la page du projet." />
      <Select field={fields.theme} label="Besoin local auquel il répond" placeholder="Choisir" options={optionsOf(themes)} optional={optional} />
      <TextField field={fields.commune} label="Commune du projet" autoComplete="off" optional={optional} hint="Par exemple 62400 Béthune." />
    </Fieldset>
  );
}
