import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { OwnGiftsList } from "~/features/donations/components/own-gifts-list";
import { findDonor } from "~/features/donations/donor-link.server";
import { listOwnGifts } from "~/features/donations/own-gifts.server";
import { plainPage } from "~/lib/plain-page";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { ButtonLink } from "~/ui/button-link";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Mes dons")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const email = await findDonor(params.token ?? "");
  return data({ own: email && { email, gifts: await listOwnGifts(email) } }, secretPage(email ? 200 : 410));
}

const Expired = () => (
  <>
    <PageHeading size="md" title="Ce lien ne sert plus" lead="Il valait sept jours. Demandez-en un autre, il arrive tout de suite." />
    <p>
      <ButtonLink to="/mes-dons">Recevoir un nouveau lien</ButtonLink>
    </p>
  </>
);

export default function OwnGiftsByLink() {
  const { own } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow={!own}>
      <Stack gap="lg">
        {own ? (
          <>
            <PageHeading size="md" title="Mes dons" lead={`Ceux faits avec l’adresse ${own.email}. Chacun mène à sa page.`} />
            <OwnGiftsList gifts={own.gifts} />
          </>
        ) : (
          <Expired />
        )}
      </Stack>
    </Section>
  );
}
