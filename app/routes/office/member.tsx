import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OfficeMembers } from "~/features/vote-office/components/office-members";
import { PublicKey } from "~/features/vote-office/components/public-key";
import { confirmShare } from "~/features/vote-office/confirm-share.server";
import { shareConfirmationSchema } from "~/features/vote-office/office.schemas";
import { getOwnOffice } from "~/features/vote-office/offices.server";
import { officeRefusals } from "~/features/vote-office/vote-office.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Le bureau de vote");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getOwnOffice(await requireActor(request, "account.use"), idParam(params.roundId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "account.use");
  const { roundId } = await getOwnOffice(actor, idParam(params.roundId));
  return formAction({
    request,
    schema: shareConfirmationSchema,
    refusals: officeRefusals,
    run: ({ publicKey }) => confirmShare(actor, roundId, publicKey),
    done: () => redirectWithMessage(`/bureau-de-vote/${roundId}`, "C’est noté : vous avez votre part. Gardez-la en lieu sûr, sur papier."),
  });
}

function Confirmation({ publicKey }: { publicKey: string }) {
  const [form, { noted }] = useForm<{ noted: string; publicKey: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[noted]} formErrors={form.errors} />
      <input type="hidden" name="publicKey" value={publicKey} />
      <CheckboxField field={noted} label="J’ai ma part" hint="Elle est sur papier, complète, en un lieu que je suis seul à connaître. Le site ne l’a pas et ne peut pas me la rendre." />
      <FormActions>
        <Button variant="vote">Confirmer ma part</Button>
      </FormActions>
    </Form>
  );
}

export default function OfficeMemberPage() {
  const { roundId, editionName, threshold, members, own, publicKey, sealedAt } = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title="Le bureau de vote" kicker={editionName} size="md" lead={`Vous êtes ${members.length}. Les bulletins restent scellés jusqu’à la fin du vote ; ${threshold} parts sur ${members.length} les ouvriront.`} />
        {!publicKey && <Callout title="Votre part n’est pas encore faite"><p>Le bureau se réunit avant le vote pour faire la clé. Vous repartirez avec votre part.</p></Callout>}
        {publicKey && !own.shareConfirmedAt && !sealedAt && <Panel title="Votre part"><Confirmation publicKey={publicKey} /></Panel>}
        {own.shareConfirmedAt && <Callout tone="success" title="Vous avez votre part"><p>Apportez-la au dépouillement. Si vous l’avez perdue ou si quelqu’un l’a vue, dites-le vite à l’équipe{sealedAt ? "" : " : la clé peut encore être refaite"}.</p></Callout>}
        {sealedAt && (
          <Panel title="Pendant et après le vote">
            <Row>
              <ButtonLink to={`/bureau-de-vote/${roundId}/ressemblances`} variant="ghost">Les inscriptions qui se ressemblent</ButtonLink>
              <ButtonLink to={`/bureau-de-vote/${roundId}/tirage`} variant="ghost">Le tirage au sort</ButtonLink>
              <ButtonLink to={`/bureau-de-vote/${roundId}/ouverture`} variant="ghost" icon="lock">L’ouverture de l’urne</ButtonLink>
            </Row>
          </Panel>
        )}
        <Panel title="Les membres">
          <Stack>
            <OfficeMembers members={members} hasKey={publicKey !== null} own={own.accountId} />
            {publicKey && <PublicKey publicKey={publicKey} />}
          </Stack>
        </Panel>
      </Stack>
    </Section>
  );
}
