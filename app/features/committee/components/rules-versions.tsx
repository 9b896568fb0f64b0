import type { FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { standingOf } from "~/lib/dated-versions";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { Disclosure } from "~/ui/disclosure";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import type { FieldLike } from "~/ui/field-like";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { rulesNumber } from "../decision-rules";
import { rulesInWords } from "../rules-in-words";
import type { DatedRules } from "../rules.server";

/** Every version, the one in force open. */
export function RulesVersions({ versions, today }: { versions: DatedRules[]; today: string }) {
  const items = versions.map((version) => {
    const { words, inForce } = standingOf(version, versions, today);
    return {
      question: `Règles ${rulesNumber(version.rules.version)}, ${words}`,
      open: inForce,
      answer: (
        <>
          {version.reason && <p>{version.reason}</p>}
          <Facts items={rulesInWords(version.rules).map(({ term, text }) => ({ term, detail: text }))} />
        </>
      ),
    };
  });
  return <Disclosure items={items} />;
}

const figures = [
  ["quorum", "Quorum, en sièges présents"],
  ["quorumFloor", "Minimum quand moins de sièges peuvent siéger"],
  ["voicesPerCriterion", "Sièges qui se prononcent, par critère"],
  ["votesToLabel", "Votes exprimés pour labelliser"],
  ["adjournmentDays", "Jours pour revenir après un ajournement"],
  ["labelMonths", "Durée du label, en mois"],
] as const;

type RulesFormProps = { form: Pick<FormMetadata<Record<string, string>>, "id" | "onSubmit" | "errors">; fields: Record<string, FieldLike> };

export function RulesForm({ form, fields }: RulesFormProps) {
  const field = (name: string) => fields[name]!;
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[field("effectiveOn"), ...figures.map(([name]) => field(name)), field("reason")]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <DateField field={field("effectiveOn")} label="À partir du" hint="Demain au plus tôt. Les examens déjà ouverts gardent leurs règles." />
      {figures.map(([name, label]) => <TextField key={name} field={field(name)} label={label} type="number" inputMode="numeric" />)}
      <TextArea field={field("reason")} label="Pourquoi ce changement ?" hint="Publié avec la version." />
      <Button>Annoncer cette version</Button>
    </Form>
  );
}
