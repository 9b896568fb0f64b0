import type { FormMetadata } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { DraftedForm, type DraftProps } from "~/features/drafts/components/drafted-form";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import type { FieldLike } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";

type PartFormProps = {
  title: string;
  form: Pick<FormMetadata, "id" | "onSubmit" | "errors">;
  /** In the order of the page: the error summary leads to them. */
  fields: FieldLike[];
  editable: boolean;
  /** A member who only reads is told so, rather than given a form that would refuse. */
  writes: boolean;
  multipart?: boolean;
  button?: string;
  /** For the forms that keep what is typed. */
  draft?: DraftProps;
  children: ReactNode;
};

/** One part of the campaign: a form while the holder has the pen, an explanation otherwise. */
export function PartForm({ title, form, fields, editable, writes, multipart, button = "Enregistrer", draft, children }: PartFormProps) {
  const busy = useNavigation().state === "submitting";
  if (!writes) return <ReadOnly title={title} />;
  if (!editable) return <NotNow title={title} />;
  const inside = (
    <>
      <ErrorSummary fields={fields} formErrors={form.errors} />
      {children}
      <FormActions>
        <Button busy={busy}>{button}</Button>
      </FormActions>
    </>
  );
  return (
    <Panel title={title}>
      {draft ? (
        <DraftedForm form={form} draft={draft}>
          {inside}
        </DraftedForm>
      ) : (
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate encType={multipart ? "multipart/form-data" : undefined}>
          {inside}
        </Form>
      )}
    </Panel>
  );
}

const ReadOnly = ({ title }: { title: string }) => (
  <Panel title={title}>
    <Callout title="Vous lisez cette campagne">
      Les responsables et les rédacteurs de la structure l’écrivent. Rien ne vous est demandé ici. L’aperçu montre ce que verront les donateurs.
    </Callout>
  </Panel>
);

const NotNow = ({ title }: { title: string }) => (
  <Panel title={title}>
    <Callout title="Cette partie ne se modifie plus">
      La campagne est entre les mains de l’équipe, ou déjà en ligne. Une erreur à corriger ? Appelez l’équipe du label. L’aperçu montre ce que voient les donateurs.
    </Callout>
  </Panel>
);
