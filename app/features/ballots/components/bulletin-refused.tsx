import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

/** « Ai-je voté ? » : yes; or why this ballot did not go. */
export function BulletinRefused({ year, voted, error }: { year: number; voted: boolean; error: string | null }) {
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading size="md" title={voted ? "Vous avez déjà voté" : "Votre bulletin n’est pas parti"} />
        {error && <Callout tone="danger" role="alert"><p>{error}</p></Callout>}
        {voted ? (
          <>
            <p>Votre nom est sur la liste de ceux qui ont voté. Personne ne voit ce que vous avez choisi. Avec votre code de suivi, vous pouvez changer ou annuler votre vote jusqu’à la fermeture.</p>
            <div className="row">
              <ButtonLink variant="vote" to={`/budget-citoyen/${year}/suivi`}>Changer mon vote avec mon code</ButtonLink>
              <TextLink to={`/budget-citoyen/${year}/code-perdu`}>J’ai perdu mon code</TextLink>
            </div>
          </>
        ) : (
          <div className="row"><ButtonLink variant="vote" to={`/budget-citoyen/${year}/bulletin`} reloadDocument>Reprendre mon bulletin</ButtonLink></div>
        )}
      </Stack>
    </Section>
  );
}
