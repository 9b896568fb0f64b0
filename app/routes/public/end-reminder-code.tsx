import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { codeOverWords } from "~/features/address-codes/address-codes.fr";
import { typedCodeSchema } from "~/features/address-codes/address-codes.schemas";
import { readCodeToken } from "~/features/address-codes/address-codes.server";
import { AddressCodeForm } from "~/features/address-codes/components/address-code-form";
import { confirmReminder, findAwaitedReminder, getReminderPage } from "~/features/end-reminders/ask-reminder.server";
import { endRemindersRefusals } from "~/features/end-reminders/end-reminders.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Le code reçu · Propulsons!" }, { name: "robots", content: "noindex" }];

export const headers = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const codeId = readCodeToken(params.token);
  const [{ slug, title }, awaited] = await Promise.all([getReminderPage(params.slug ?? ""), findAwaitedReminder(codeId)]);
  if (!awaited) throw await redirectWithMessage(`/projets/${slug}/rappel`, codeOverWords);
  return data({ slug, title, email: awaited.email }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const codeId = readCodeToken(params.token);
  const { slug } = await getReminderPage(params.slug ?? "");
  return formAction({
    request,
    schema: typedCodeSchema,
    refusals: endRemindersRefusals,
    limit: () => takeFromLimit("code-attempt", {}),
    run: ({ code }) => confirmReminder({ codeId, code }),
    done: () => redirectWithMessage(`/projets/${slug}`, "C’est noté\u00a0: un message part 48\u00a0heures avant la fin. Celui qui portait le code permet de l’arrêter."),
  });
}

export default function EndReminderCode() {
  const { slug, title, email } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Recopiez le code reçu" kicker={title} lead={<>Un code à six chiffres est parti vers <b>{email}</b>. Laissez cette page ouverte, et recopiez-le ici dans le quart d’heure.</>} />
        <AddressCodeForm lastResult={useActionData<typeof action>()?.result} button="Noter le rappel" again={`/projets/${slug}/rappel`} />
      </Stack>
    </Section>
  );
}
