import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { currentGrid } from "~/features/label/grids.server";
import { plainPage } from "~/lib/plain-page";
import { ButtonLink } from "~/ui/button-link";
import { FormActions } from "~/ui/form-actions";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { PlainTerms } from "~/ui/plain-terms";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Déposer un projet", "Du premier appel à la campagne : ce qui vous attend, combien de temps cela prend, et par où commencer.");

export async function loader({ request }: LoaderFunctionArgs) {
  const criteria = (await currentGrid()).criteria.map(({ number, title, purpose }) => ({ number, title, purpose }));
  return { criteria, signedIn: (await getActor(request)) !== null };
}

const start = "/mon-espace/projets/nouveau";
const backTo = `?retour=${encodeURIComponent(start)}`;

function Begin({ signedIn }: { signedIn: boolean }) {
  if (signedIn) return <ButtonLink to={start}>Décrire mon projet</ButtonLink>;
  return (
    <>
      <ButtonLink to={`/inscription${backTo}`}>Créer un compte et commencer</ButtonLink>
      <ButtonLink to={`/connexion${backTo}`} variant="ghost">
        J’ai déjà un compte
      </ButtonLink>
    </>
  );
}

/** The holders' way in: what will be asked, before any account. */
export default function Propose() {
  const { criteria, signedIn } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Déposer un projet" size="md" lead="Vous portez un projet solidaire et local ? Voici ce que nous vous demanderons. Tout s’enregistre au fur et à mesure : vous pouvez vous arrêter et revenir." />
        <FormActions>
          <Begin signedIn={signedIn} />
        </FormActions>
        <Panel title="Vous préférez d’abord en parler&nbsp;?">
          <p>Laissez-nous l’essentiel : une personne de l’équipe vous répond, et ce que vous dites ne vous sera pas redemandé. Aucun compte n’est nécessaire.</p>
          <ButtonLink to="/prendre-contact" variant="ghost">Prendre contact</ButtonLink>
        </Panel>
        <Heading level={2} size="lg">Deux chemins, et le même projet peut prendre les deux</Heading>
        <PlainTerms
          items={[
            { icon: "check", term: "Le label, puis une campagne de dons. ", text: "Toute l’année. Un comité répond avec ses raisons, et les citoyens donnent. C’est ce que cette page prépare." },
            { icon: "box", term: "Le budget citoyen. ", text: <>Une fois par an, les habitants votent et le Département finance. Sans label à demander. <TextLink to="/budget-citoyen">Voir le calendrier de l’année</TextLink></> },
          ]}
        />
        <Heading level={2} size="lg">
          Pour le label, quatre critères, les mêmes pour tous
        </Heading>
        <LinedList>
          {criteria.map(({ number, title, purpose }) => (
            <li key={number}>
              <p>
                <b>
                  {number}. {title}
                </b>
              </p>
              <p className="muted">{purpose}</p>
            </li>
          ))}
        </LinedList>
        <Heading level={2} size="lg">
          Ce qu’il vaut mieux avoir sous la main
        </Heading>
        <LinedList>
          <li>Votre plan de financement : ce que le projet coûte, et d’où vient l’argent, au centime près.</li>
          <li>Un document chiffré : budget prévisionnel, devis ou derniers comptes.</li>
          <li>Le nom du partenaire qui vous suit : il attestera lui-même, par un lien que nous lui envoyons.</li>
        </LinedList>
        <p>
          Un doute sur la suite ? <TextLink to="/le-label">Lisez comment le comité décide.</TextLink>
        </p>
      </Stack>
    </Section>
  );
}
