import type { FormMetadata } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
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
  multipart?: boolean;
  button?: string;
  children: ReactNode;
};

/** One part of the campaign: a form while the holder has the pen, an explanation otherwise. */
export function PartForm({ title, form, fields, editable, multipart, button = "Enregistrer", children }: PartFormProps) {
  const busy = useNavigation().state === "submitting";
  if (!editable) return <NotNow title={title} />;
  return (
    <Panel title={title}>
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate encType={multipart ? "multipart/form-data" : undefined}>
        <ErrorSummary fields={fields} formErrors={form.errors} />
        {children}
        <FormActions>
          <Button busy={busy}>{button}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}

const NotNow = ({ title }: { title: string }) => (
  <Panel title={title}>
    <Callout title="Cette partie ne se modifie plus">
      La campagne est entre les mains de l’équipe, ou déjà en ligne. Une erreur à corriger ? Appelez l’équipe du label. L’aperçu montre ce que voient les donateurs.
    </Callout>
  </Panel>
);
