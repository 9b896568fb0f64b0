import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";

/** On a project's page: the counter can be checked. */
export const ProofLink = ({ slug }: { slug: string }) => (
  <Panel title="Un compteur que chacun peut vérifier">
    <p>Chaque nuit, la somme de la journée est publiée et scellée. Si vous avez donné, votre appareil peut refaire le calcul, sans nous croire sur parole.</p>
    <p>
      <TextLink to={`/projets/${slug}/preuve`} icon="right">Voir le compte public</TextLink>
    </p>
  </Panel>
);
