import { themes } from "~/features/territory/themes";
import type { FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { needWords, sourceWords } from "../enquiry.fr";

export type SaidFields = Record<"name" | "email" | "phone" | "organisationName" | "projectName" | "summary" | "commune" | "theme" | "need" | "source", FieldLike>;

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

type EnquiryFieldsProps = { fields: SaidFields; /** The team writes for somebody else: the browser must not fill in its own name. */ byTeam?: boolean };

/** Who: one address or telephone is enough to answer. */
function PersonFields({ fields, byTeam }: EnquiryFieldsProps) {
  const own = (token: string) => (byTeam ? "off" : token);
  return (
    <Fieldset big legend={byTeam ? "La personne" : "Vous"}>
      <TextField field={fields.name} label="Prénom et nom" autoComplete={own("name")} />
      <TextField field={fields.email} label="Adresse e-mail" type="email" autoComplete={own("email")} optional={byTeam === true} />
      <TextField field={fields.phone} label="Téléphone" type="tel" autoComplete={own("tel")} optional hint="Par exemple 03 21 00 00 00 ou +33 3 21 00 00 00." />
      <TextField field={fields.organisationName} label="Structure" autoComplete={own("organization")} optional hint="Association, coopérative, commune… Elle peut être encore à créer." />
    </Fieldset>
  );
}

/** What: in the person's own words. */
function ProjectFields({ fields, byTeam }: EnquiryFieldsProps) {
  return (
    <Fieldset big legend="Le projet">
      <TextField field={fields.projectName} label="Nom du projet" autoComplete="off" optional />
      <TextArea field={fields.summary} label={byTeam ? "Le projet, comme la personne l’a dit" : "Votre projet en quelques mots"} rows={5} hint={byTeam ? undefined : "Pour qui, pour quoi, où en êtes-vous\u00a0? Quelques phrases suffisent."} />
      <TextField field={fields.commune} label="Commune du projet" autoComplete="off" hint="Son nom ou son code postal, par exemple 62400 Béthune." />
      <Select field={fields.theme} label="Besoin local auquel il répond" placeholder="Je ne sais pas" options={optionsOf(themes)} optional />
      <Select field={fields.need} label={byTeam ? "Ce que la personne attend" : "Ce que vous attendez de nous"} placeholder="Choisir" options={optionsOf(needWords)} />
      <Select field={fields.source} label={byTeam ? "A connu le label par" : "Comment avez-vous connu le label\u00a0?"} placeholder="Sans réponse" options={optionsOf(sourceWords)} optional />
    </Fieldset>
  );
}

export function EnquiryFields(props: EnquiryFieldsProps) {
  return (
    <>
      <PersonFields {...props} />
      <ProjectFields {...props} />
    </>
  );
}
