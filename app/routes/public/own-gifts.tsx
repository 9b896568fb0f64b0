import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { getActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OwnGiftsList } from "~/features/donations/components/own-gifts-list";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { ownGiftsSchema, type OwnGiftsForm } from "~/features/donations/donations.schemas";
import { sendDonorLink } from "~/features/donations/donor-link.server";
import { listOwnGifts } from "~/features/donations/own-gifts.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export const handle = plainPage;

export const meta = pageTitle("Mes dons");

/** Whoever is signed in sees the gifts of their address; the others ask for the link. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await getActor(request);
  return { own: actor && { email: actor.email, gifts: await listOwnGifts(actor.email) } };
}

export const action = ({ request }: ActionFunctionArgs) =>
  formAction({
    request,
    schema: ownGiftsSchema,
    refusals: donationsRefusals,
    limit: ({ email }) => takeFromLimit("own-gifts", { email }),
    run: ({ email }) => sendDonorLink(email),
    done: () => redirectWithMessage("/mes-dons", "Un message part à cette adresse. S’il n’arrive pas, regardez dans les courriers indésirables."),
  });

function AskLink() {
  const [form, fields] = useForm<OwnGiftsForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="stack" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.email]} formErrors={form.errors} />
      <TextField field={fields.email} label="Adresse e-mail" type="email" autoComplete="email" hint="Celle que vous avez donnée avec votre don. Aucun compte n’est nécessaire." />
      <FormActions>
        <Button>Recevoir le lien vers mes dons</Button>
      </FormActions>
    </Form>
  );
}

export default function OwnGifts() {
  const { own } = useLoaderData<typeof loader>();
  const lead = own ? `Ceux faits avec l’adresse ${own.email}. Chacun mène à sa page.` : "Nous vous envoyons un lien qui montre où en est chacun d’eux.";
  return (
    <Section tight narrow={!own}>
      <Stack gap="lg">
        <PageHeading size="md" title={own ? "Mes dons" : "Retrouver mes dons"} lead={lead} />
        {own ? <OwnGiftsList gifts={own.gifts} /> : <AskLink />}
      </Stack>
    </Section>
  );
}
