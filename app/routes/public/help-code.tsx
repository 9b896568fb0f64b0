import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { codeOverWords } from "~/features/address-codes/address-codes.fr";
import { typedCodeSchema } from "~/features/address-codes/address-codes.schemas";
import { readCodeToken } from "~/features/address-codes/address-codes.server";
import { AddressCodeForm } from "~/features/address-codes/components/address-code-form";
import { helpRefusals } from "~/features/help/help.fr";
import { confirmOffer, findAwaitedOffer } from "~/features/help/offer-help.server";
import { offerPath } from "~/features/help/offer-link.server";
import { getPublicRequest } from "~/features/help/requests.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Le code reçu · Propulsons!" }, { name: "robots", content: "noindex" }];

export const headers = secretPageHeaders;

const pageOf = ({ slug, id }: { slug: string; id: string }) => `/projets/${slug}/coups-de-main/${id}`;

export async function loader({ params }: LoaderFunctionArgs) {
  const codeId = readCodeToken(params.token);
  const [asked, awaited] = await Promise.all([getPublicRequest(params.slug ?? "", idParam(params.requestId)), findAwaitedOffer(codeId)]);
  if (!awaited) throw await redirectWithMessage(pageOf(asked), codeOverWords);
  return data({ title: asked.title, email: awaited.email, again: pageOf(asked) }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const codeId = readCodeToken(params.token);
  await getPublicRequest(params.slug ?? "", idParam(params.requestId));
  return formAction({
    request,
    schema: typedCodeSchema,
    refusals: helpRefusals,
    limit: () => takeFromLimit("code-attempt", {}),
    run: ({ code }) => confirmOffer({ codeId, code }),
    done: (offerId) => redirectWithMessage(offerPath(offerId), "Votre proposition est partie. La réponse vous arrive par e-mail."),
  });
}

export default function HelpCode() {
  const { title, email, again } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Recopiez le code reçu" kicker={title} lead={<>Un code à six chiffres est parti vers <b>{email}</b>. Laissez cette page ouverte, et recopiez-le ici dans le quart d’heure.</>} />
        <AddressCodeForm lastResult={useActionData<typeof action>()?.result} button="Proposer mon aide" again={again} />
      </Stack>
    </Section>
  );
}
