import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CommentWords } from "~/features/comments/components/comment-read";
import { commentsRefusals } from "~/features/comments/comments.fr";
import { withdrawalSchema, type WithdrawalForm } from "~/features/comments/comments.schemas";
import { removalOf, removeComment } from "~/features/comments/remove-comment.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Ne pas publier un commentaire, ou le retirer");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  return removalOf(idParam(params.commentId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.review");
  const { id } = await removalOf(idParam(params.commentId));
  return formAction({
    request, schema: withdrawalSchema, refusals: commentsRefusals,
    run: (input) => removeComment(actor, id, input),
    done: () => redirectWithMessage("/equipe/commentaires", "C’est fait. La raison est partie avec la décision."),
  });
}

const parts = [{ value: "comment", label: "Le commentaire, et sa réponse avec lui" }, { value: "answer", label: "La réponse du porteur seulement" }];

export default function CommentRemoval() {
  const { projectName, body, published, answer } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<WithdrawalForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { what: "comment" } });
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les commentaires", to: "/equipe/commentaires" }, { label: published ? "Retirer" : "Ne pas publier" }]} />
        <PageHeading title={published ? "Retirer ce commentaire\u00a0?" : "Ne pas publier ce commentaire\u00a0?"} kicker={projectName} size="md" lead="Son auteur reçoit la raison par e-mail, et peut la contester. C’est sans retour." />
        <Panel><CommentWords>{body}</CommentWords>{answer && <><p className="sm"><b>Réponse du porteur</b></p><CommentWords>{answer}</CommentWords></>}</Panel>
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.what, fields.reason]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
          {published && answer && <RadioGroup field={fields.what} legend="Que retirez-vous ?" options={parts} />}
          <TextArea field={fields.reason} label={"Pourquoi\u00a0?"} hint="Les faits, et la règle ou la loi qui s’applique. Son auteur lit ces mots, et ils restent au journal." rows={4} />
          <FormActions>
            <Button>{published ? "Retirer" : "Ne pas publier"}</Button>
            <TextLink to="/equipe/commentaires">Revenir sans rien changer</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
