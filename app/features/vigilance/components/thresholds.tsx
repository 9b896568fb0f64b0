import type { FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { DatedVigilance } from "~/features/donations/vigilance-rules.server";
import { vigilanceNumber } from "~/features/donations/vigilance-rules";
import { standingOf } from "~/lib/dated-versions";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { Disclosure } from "~/ui/disclosure";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import type { FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { figureWords, groups } from "../thresholds.fr";

const all = groups.flatMap(({ figures }) => figures);

/** Every version, the one in force open. */
export function ThresholdVersions({ versions, today }: { versions: readonly DatedVigilance[]; today: string }) {
  const items = versions.map((version) => {
    const { words, inForce } = standingOf(version, versions, today);
    const by = version.preparedBy && <p className="muted">Annoncés par {version.preparedBy}&nbsp;: {version.reason}</p>;
    const answer = <>{by}<Facts items={all.map(([figure, told]) => ({ term: told.label, detail: figureWords(version.rules[figure], told) }))} /></>;
    return { question: `Seuils ${vigilanceNumber(version.rules.version)}, ${words}`, open: inForce, answer };
  });
  return <Disclosure items={items} />;
}

type ThresholdsFormProps = { form: Pick<FormMetadata<Record<string, string>>, "id" | "onSubmit" | "errors">; fields: Record<string, FieldLike> };

export function ThresholdsForm({ form, fields }: ThresholdsFormProps) {
  const field = (name: string) => fields[name]!;
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[field("effectiveOn"), ...all.map(([name]) => field(name)), field("reason")]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <DateField field={field("effectiveOn")} label="À partir du" hint="Demain au plus tôt : toute l’équipe reçoit un message et peut encore annoncer autre chose." />
      {groups.map(({ title, figures }) => (
        <Fieldset key={title} legend={title} big>
          {figures.map(([name, { label, hint, unit }]) =>
            unit === "euros" ? (
              <MoneyField key={name} field={field(name)} label={label} hint={hint} optional={name === "identifyFromCents"} />
            ) : (
              <TextField key={name} field={field(name)} label={unit ? `${label} (${unit})` : label} hint={hint} type="number" inputMode="numeric" />
            ),
          )}
        </Fieldset>
      ))}
      <TextArea field={field("reason")} label="Pourquoi ce changement ?" />
      <FormActions>
        <Button>Annoncer ces seuils</Button>
      </FormActions>
    </Form>
  );
}
