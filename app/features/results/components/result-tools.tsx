import { CardGrid } from "~/ui/card-grid";
import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";

const tools = [
  { path: "mon-bulletin", title: "Retrouver mon bulletin", text: "Votre reçu est dans la liste, avec vos choix. La recherche se fait sur votre appareil : le site ne sait pas ce que vous cherchez.", button: "Chercher" },
  { path: "recompter", title: "Recomptez vous-même", text: "Votre appareil télécharge tous les bulletins, refait le compte et dit s’il trouve le même résultat.", button: "Recompter" },
  { path: "pourquoi", title: "Pourquoi ce montant ?", text: "Pour chaque initiative, le calcul en français, ligne par ligne.", button: "Lire les calculs" },
  { path: "et-si", title: "Et si… ?", text: "Les mêmes bulletins comptés avec d’autres règles. Pour comprendre, sans rien changer au résultat.", button: "Comparer" },
];

export const ResultTools = ({ base }: { base: string }) => (
  <CardGrid two>
    {tools.map(({ path, title, text, button }) => (
      <Panel key={path} title={title}>
        <Stack>
          <p>{text}</p>
          <p>
            <ButtonLink to={`${base}/resultats/${path}`} variant="ghost" small>{button}</ButtonLink>
          </p>
        </Stack>
      </Panel>
    ))}
  </CardGrid>
);
