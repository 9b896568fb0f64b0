import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { PlainTerms } from "~/ui/plain-terms";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";

type NoPitchProps = { initiativeId: string; mayAdd: boolean; selected: boolean };

const terms = [
  { term: "Votre fichier", text: "Nous le préparons pour tous les écrans, sans publicité et sans pisteur." },
  { term: "Ou un autre site", text: "YouTube, Vimeo ou PeerTube : la vidéo ne s’ouvre qu’à la demande de chacun." },
  { term: "Dans les deux cas", text: "Des sous-titres et une transcription, puis une relecture par l’équipe." },
];

/** Where it begins: a file, or a film that is already somewhere. */
export function NoPitch({ initiativeId, mayAdd, selected }: NoPitchProps) {
  if (!selected) return <EmptyState title="Pas encore de vidéo">Elle s’ajoute une fois l’initiative labellisée Budget citoyen.</EmptyState>;
  if (!mayAdd) return <EmptyState title="Pas de vidéo en préparation">Les responsables et les rédacteurs de la structure en ajoutent une ici.</EmptyState>;
  return (
    <Panel title="Ajouter une vidéo">
      <Stack gap="md">
        <PlainTerms items={terms} />
        <Row>
          <ButtonLink to={`/initiatives/${initiativeId}/video/fichier`} icon="up">Envoyer un fichier</ButtonLink>
          <ButtonLink to={`/initiatives/${initiativeId}/video/lien`} variant="ghost">Donner l’adresse d’une vidéo</ButtonLink>
        </Row>
      </Stack>
    </Panel>
  );
}
