import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { db } from "#db";
import { getEdition } from "~/features/editions/editions.server";
import { GrantPage } from "~/features/grants/components/grant-page";
import { defaultBonusCapCents, defaultPlan } from "~/features/grants/grant-plan";
import { findGrantRules, saveGrantRules, type GrantRules } from "~/features/grants/grant-rules.server";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { rulesSchema } from "~/features/grants/grants.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { eurosInput } from "~/lib/money";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { MoneyField } from "~/ui/money-field";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Réglages des subventions");

type Form_ = { signaturePercent: string; accountPercent: string; accountDueOn: string; bonusCap: string; bonusTotal: string; signatory: string };

const asForm = (rules: GrantRules | null, year: number): Form_ => {
  const percentOf = (moment: "signature" | "account") => String((rules?.instalments ?? defaultPlan).find((part) => part.moment === moment)?.percent ?? 0);
  return {
    signaturePercent: percentOf("signature"), accountPercent: percentOf("account"), accountDueOn: rules?.accountDueOn ?? `${year + 1}-12-31`,
    bonusCap: eurosInput(rules?.bonusCapCents ?? defaultBonusCapCents), bonusTotal: eurosInput(rules?.bonusTotalCents ?? 0), signatory: rules?.signatory ?? "",
  };
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, name, year } = await getEdition(actor, idParam(params.editionId));
  return { id, name, saved: asForm(await findGrantRules(db, id), year) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id } = await getEdition(actor, idParam(params.editionId));
  return formAction({
    request, schema: rulesSchema, refusals: grantsRefusals,
    run: (input) => saveGrantRules(actor, id, input),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${id}/subventions`, "Les réglages sont enregistrés. Ils valent pour les subventions à ouvrir."),
  });
}

export default function GrantsRules() {
  const { id, name, saved } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Form_>({ lastResult: useActionData<typeof action>()?.result, defaultValue: saved });
  return (
    <GrantPage crumbs={[{ label: "Équipe", to: "/equipe" }, { label: "Subventions", to: `/equipe/budget-citoyen/${id}/subventions` }, { label: "Réglages" }]} title="Réglages des subventions" kicker={name} lead="Ils valent pour les subventions à ouvrir. Celles qui sont ouvertes gardent les leurs.">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.signaturePercent, fields.accountPercent, fields.accountDueOn, fields.bonusCap, fields.bonusTotal, fields.signatory]} formErrors={form.errors} />
        <TextField field={fields.signaturePercent} label="Versé à la signature, en %" inputMode="numeric" />
        <TextField field={fields.accountPercent} label="Versé au compte rendu accepté, en %" inputMode="numeric" />
        <DateField field={fields.accountDueOn} label="Compte rendu attendu pour le" />
        <TextField field={fields.signatory} label="Qui signe pour le Département" hint="Nom et fonction, tels que la convention les écrit." autoComplete="off" />
        <MoneyField field={fields.bonusCap} label="Bonus Cap ESS, au plus pour un projet" />
        <MoneyField field={fields.bonusTotal} label="Bonus Cap ESS, en tout pour l’édition" hint="0 s’il n’y en a pas cette année." />
        <FormActions><Button>Enregistrer</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
