import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { DoorPage } from "~/features/voters/components/door-page";
import { openDoorOrBack, passHeaders, pathAfter, requireMailed } from "~/features/voters/pass-door.server";
import { takeVoterCode } from "~/features/voters/voter-codes.server";
import { votersRefusals } from "~/features/voters/voters.fr";
import { voterCodeSchema, type VoterCodeForm } from "~/features/voters/voters.schemas";
import { formAction } from "~/lib/form.server";
import { takeFromNetwork } from "~/lib/network-limit.server";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Voter : le code reçu");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const door = await openDoorOrBack(params.year);
  const { email } = requireMailed(request, door).mailed;
  return { year: door.edition.year, email };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const door = await openDoorOrBack(params.year);
  const { mailed, ...waiting } = requireMailed(request, door);
  return formAction({
    request,
    schema: voterCodeSchema,
    refusals: votersRefusals,
    limit: () => takeFromNetwork("vote-guess"),
    run: async ({ code }) => {
      await takeVoterCode(mailed.codeId, code);
      return passHeaders(door, { ...waiting, channel: "email", email: mailed.email });
    },
    done: (headers) => redirect(pathAfter(door, waiting), { headers }),
  });
}

export default function Code() {
  const { year, email } = useLoaderData<typeof loader>();
  const [form, { code }] = useForm<VoterCodeForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <DoorPage step={1} title="Recopiez le code reçu" lead={<>Un code à six chiffres est parti vers <b>{email}</b>. Laissez cette page ouverte, et recopiez-le ici dans le quart d’heure.</>}>
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[code]} formErrors={form.errors} />
        <TextField field={code} label="Code reçu" inputMode="numeric" autoComplete="one-time-code" spellCheck={false} hint="Rien reçu ? Regardez dans les indésirables, puis demandez un autre code." />
        <FormActions>
          <Button variant="vote">Continuer</Button>
          <TextLink to={`/budget-citoyen/${year}/voter/preuve`}>Demander un autre code</TextLink>
        </FormActions>
      </Form>
    </DoorPage>
  );
}
