import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";

/** One page for all ends of a link, and the same words whatever becomes of the request: it tells nothing of a file. */
export function ClosedLink({ token }: { token: string }) {
  return (
    <>
      <PageHeading title="Ce lien ne s’ouvre plus" kicker="Attestation d’un partenaire" size="md" lead="Un lien vaut trente jours. Il s’arrête aussi quand un plus récent le remplace, ou quand la demande est retirée." />
      <Callout title="Vous vouliez répondre&nbsp;?">
        <p>
          Si votre réponse est encore attendue, un nouveau lien part à l’adresse du partenaire que nous connaissons. S’il vous en a déjà été
          envoyé un aujourd’hui, cherchez-le dans votre courrier.
        </p>
      </Callout>
      <Form method="post" action={`/attestation/${token}/nouveau-lien`}>
        <FormActions>
          <Button icon="mail">Demander un nouveau lien</Button>
        </FormActions>
      </Form>
    </>
  );
}
