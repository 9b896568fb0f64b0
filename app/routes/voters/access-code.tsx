import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { findAccessCode } from "~/features/voters/access-codes.server";
import { DoorPage } from "~/features/voters/components/door-page";
import { openDoorOrBack, passHeaders, pathAfter, requireWaiting } from "~/features/voters/pass-door.server";
import { votersRefusals } from "~/features/voters/voters.fr";
import { accessCodeSchema, type AccessCodeForm } from "~/features/voters/voters.schemas";
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

export const meta = pageTitle("Voter avec un carton");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const door = await openDoorOrBack(params.year);
  requireWaiting(request, door);
  return { year: door.edition.year };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const door = await openDoorOrBack(params.year);
  const waiting = requireWaiting(request, door);
  return formAction({
    request,
    schema: accessCodeSchema,
    refusals: votersRefusals,
    limit: () => takeFromNetwork("vote-guess"),
    run: async ({ accessCode }) => passHeaders(door, { ...waiting, channel: "code", accessCode: await findAccessCode(door.roundId, accessCode) }),
    done: (headers) => redirect(pathAfter(door, waiting), { headers }),
  });
}

export default function AccessCode() {
  const { year } = useLoaderData<typeof loader>();
  const [form, { accessCode }] = useForm<AccessCodeForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <DoorPage step={1} title="Le code de votre carton" lead="Il a huit signes et sert une seule fois, au moment où votre bulletin part. Personne ne sait qui a reçu quel carton.">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[accessCode]} formErrors={form.errors} />
        <TextField field={accessCode} label="Code du carton" hint="Par exemple K7QM-2D9F. Le tiret et les majuscules sont facultatifs." autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <FormActions>
          <Button variant="vote">Continuer</Button>
          <TextLink to={`/budget-citoyen/${year}/voter/preuve`}>Choisir une autre façon</TextLink>
        </FormActions>
      </Form>
    </DoorPage>
  );
}
