import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";

const files = [["vote.json", "Tout le vote (JSON)"], ["vote.pb", "Les bulletins (.pb)"], ["bulletins.csv", "Les bulletins (CSV)"], ["empreintes.txt", "Les empreintes (texte)"]] as const;

export const ResultFiles = ({ base }: { base: string }) => (
  <Panel title="Les données">
    <Stack>
      <p>Tous les bulletins, rangés par reçu. Ni nom, ni âge, ni commune, ni heure, ni façon de voter : rien ne dit de qui est un bulletin.</p>
      <Row>
        {files.map(([file, label]) => (
          <ButtonLink key={file} to={`${base}/resultats/fichiers/${file}`} variant="ghost" small icon="download" reloadDocument>{label}</ButtonLink>
        ))}
      </Row>
    </Stack>
  </Panel>
);
