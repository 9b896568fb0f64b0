import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { askHolder, getRewardPage } from "~/features/complaints/ask-holder.server";
import { complaintsRefusals } from "~/features/complaints/complaints.fr";
import { rewardReminderSchema, type RewardReminderForm } from "~/features/complaints/complaints.schemas";
import { silenceDays } from "~/features/complaints/reward-reminder";
import { pageTitle } from "~/features/content/content";
import { formatMonth, formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Ma contrepartie n’arrive pas")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export const loader = async ({ params }: LoaderFunctionArgs) => data({ ...(await getRewardPage(params.token ?? "")), formToken: randomUUID() }, secretPage());

export async function action({ request, params }: ActionFunctionArgs) {
  const { token } = await getRewardPage(params.token ?? "");
  return formAction({
    request, schema: rewardReminderSchema, refusals: complaintsRefusals,
    limit: () => takeFromLimit("complaint-more", { link: token.slice(0, 36) }),
    run: (input) => askHolder(token, input),
    done: () => redirectWithMessage(`/dons/${token}/contrepartie`, "Votre message est parti à la structure. Elle vous répond à votre adresse e-mail."),
  });
}

function Asking({ organisationName }: { organisationName: string }) {
  const { formToken } = useLoaderData<typeof loader>();
  const [form, { body }] = useForm<RewardReminderForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[body]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
      <input type="hidden" name="formToken" value={formToken} />
      <TextArea field={body} label="Votre message" rows={4} hint={`Il part à ${organisationName} avec votre adresse e-mail, pour qu’on vous réponde.`} />
      <FormActions><Button icon="mail">Écrire à la structure</Button></FormActions>
    </Form>
  );
}

export default function DonationReward() {
  const { token, projectName, organisationName, rewards, askedAt } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading title="Ma contrepartie n’arrive pas" size="md" kicker={projectName} lead={`${organisationName} remet les contreparties. Le mois annoncé est une estimation : demandez-lui d’abord où elle en est.`} />
        <Facts items={rewards.map(({ title, deliveryMonth }) => ({ term: title, detail: `prévue en ${formatMonth(deliveryMonth)}` }))} />
        <Panel title={`1. Écrire à ${organisationName}`}>
          {askedAt && <p>Vous lui avez écrit le {formatShortDate(askedAt)}.</p>}
          <Asking organisationName={organisationName} />
        </Panel>
        <Panel title={`2. Pas de réponse au bout de ${silenceDays} jours`}>
          <Stack>
            <p>L’équipe du label prend le relais. Le lien de votre don est déjà rempli.</p>
            <div><ButtonLink to={`/reclamations?sujet=reward&don=${encodeURIComponent(`/dons/${token}`)}`} variant={askedAt ? "primary" : "ghost"}>Faire une réclamation</ButtonLink></div>
          </Stack>
        </Panel>
        <p><TextLink to={`/dons/${token}`}>Revenir à mon don</TextLink></p>
      </Stack>
    </Section>
  );
}
