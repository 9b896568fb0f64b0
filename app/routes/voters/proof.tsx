import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { DoorPage } from "~/features/voters/components/door-page";
import { OtherPerson } from "~/features/voters/components/other-person";
import { getOpenDoor } from "~/features/voters/doors.server";
import { openDoorOrBack, requireWaiting } from "~/features/voters/pass-door.server";
import { mailVoterCode } from "~/features/voters/voter-codes.server";
import { votersRefusals } from "~/features/voters/voters.fr";
import { voterEmailSchema, type VoterEmailForm } from "~/features/voters/voters.schemas";
import { keepWaitingVoter } from "~/features/voters/waiting-voter.server";
import { formAction } from "~/lib/form.server";
import { takeFromNetwork } from "~/lib/network-limit.server";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { hasFranceConnect } from "~/services/franceconnect.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export const handle = plainPage;

export const meta = pageTitle("Voter : la preuve");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const door = await openDoorOrBack(params.year);
  requireWaiting(request, door);
  return { year: door.edition.year, hasFranceConnect: hasFranceConnect() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const waiting = requireWaiting(request, await openDoorOrBack(params.year));
  return formAction({
    request,
    schema: voterEmailSchema,
    refusals: votersRefusals,
    limit: () => takeFromNetwork("vote-mail"),
    run: async ({ email }) => {
      const { roundId } = await getOpenDoor(params.year);
      return keepWaitingVoter({ ...waiting, mailed: { codeId: await mailVoterCode(roundId, email), email } });
    },
    done: (cookie) => redirect(`/budget-citoyen/${params.year}/voter/code`, { headers: { "Set-Cookie": cookie } }),
  });
}

export default function Proof() {
  const { year, hasFranceConnect } = useLoaderData<typeof loader>();
  const [form, { email }] = useForm<VoterEmailForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <DoorPage step={1} title="Montrez que c’est vous" lead="Choisissez une seule façon, celle qui vous arrange.">
      <Stack gap="lg">
        <Panel title="Par e-mail">
          <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
            <ErrorSummary fields={[email]} formErrors={form.errors} />
            <TextField field={email} label="Votre adresse e-mail" type="email" autoComplete="email" hint="Nous y envoyons un code à six chiffres, et rien d’autre. Nous ne gardons pas cette adresse." />
            <FormActions>
              <Button variant="vote">Recevoir mon code</Button>
            </FormActions>
          </Form>
        </Panel>
        {hasFranceConnect && (
          <Panel title="Avec FranceConnect">
            <p>Avec votre compte des impôts, de l’assurance maladie, de La Poste… Nous recevons seulement vos nom, prénoms et date de naissance, et les oublions aussitôt.</p>
            <Form method="post" action={`/budget-citoyen/${year}/voter/franceconnect`}>
              <FormActions>
                <Button variant="ghost">Continuer avec FranceConnect</Button>
              </FormActions>
            </Form>
          </Panel>
        )}
        <Panel title="Avec un carton">
          <p>Dans une classe ou un comptoir, on vous a donné un carton avec un code de huit signes.</p>
          <FormActions>
            <ButtonLink to={`/budget-citoyen/${year}/voter/carton`} variant="ghost">J’ai un carton</ButtonLink>
          </FormActions>
        </Panel>
        <OtherPerson year={year} />
      </Stack>
    </DoorPage>
  );
}
