import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ByHand } from "~/features/proof/components/by-hand";
import { VerifyGift } from "~/features/proof/components/verify-gift";
import { getGiftProofs } from "~/features/proof/gift-proofs.server";
import { giftPath, publicFilePath, publicPagePath } from "~/features/proof/proof-links.server";
import { intermediary } from "~/features/territory/current.server";
import { Island } from "~/lib/island";
import { formatEuros } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Vérifier mon don · Propulsons!" }, { name: "robots", content: "noindex" }];

/** A private link, and the secret of a gift: nobody keeps a copy. */
export const headers = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const gift = await getGiftProofs(token);
  const links = { gift: giftPath(token), file: `${giftPath(token)}/preuve.txt`, publicFile: publicFilePath(gift), publicPage: publicPagePath(gift) };
  return data({ ...gift, links, contact: intermediary().email }, secretPage());
}

const NotYet = ({ isPaid }: { isPaid: boolean }) => (
  <Callout title={isPaid ? "Il sera écrit la nuit prochaine" : "Il n’est pas encore payé"}>
    <p>{isPaid ? "Chaque nuit, les dons de la veille entrent dans le compte public. Revenez demain : votre navigateur pourra vérifier que le vôtre y est." : "Un don entre dans le compte public la nuit qui suit son paiement."}</p>
  </Callout>
);

export default function DonationProof() {
  const { proofs, isPaid, projectName, amountCents, links, contact } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading
          size="md"
          title="Vérifier mon don"
          lead={`${formatEuros(amountCents)} à ${projectName}. Ne nous croyez pas sur parole : c’est votre appareil qui refait les comptes, avec ce que tout le monde peut lire.`}
        />
        {proofs.length === 0 ? <NotYet isPaid={isPaid} /> : (
          <>
            <Island name="verify-gift" part={VerifyGift} props={{ proofs, publicUrl: links.publicFile, contact }} />
            <ByHand proofs={proofs} fileUrl={links.file} pageUrl={links.publicPage} />
          </>
        )}
        <p><TextLink to={links.gift}>Revenir à mon don</TextLink></p>
      </Stack>
    </Section>
  );
}
