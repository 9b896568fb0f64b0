import { Form } from "@remix-run/react";
import type { Preparation } from "~/features/vote-office/office";
import { Button } from "~/ui/button";
import { ConfirmPanel } from "~/ui/confirm-panel";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";

type Props = { editionId: string; ready: { office: Preparation; initiatives: number; withoutVideo: number } };

const officeWords: Record<Preparation, string> = {
  name: "Le bureau de vote n’est pas nommé.", draw_key: "Le bureau n’a pas encore fait sa clé.", confirm: "Tous les membres du bureau n’ont pas confirmé leur part.",
  ready: "Le bureau de vote est prêt, sa clé publique est enregistrée.", sealed: "Le scrutin est scellé.",
};

/** What is missing, then the question. */
export function SealForm({ editionId, ready: { office, initiatives, withoutVideo } }: Props) {
  const base = `/equipe/budget-citoyen/${editionId}`;
  if (office !== "ready" || initiatives === 0) {
    return (
      <Panel title="Avant de sceller">
        <LinedList>
          <li>{officeWords[office]} <TextLink to={`${base}/bureau`}>Le bureau de vote</TextLink></li>
          <li>{initiatives === 0 ? "Aucune initiative n’est prête pour le bulletin." : initiatives === 1 ? "Une initiative a sa vidéo et ses sous-titres." : `${initiatives} initiatives ont leur vidéo et ses sous-titres.`} <TextLink to={`${base}/videos`}>Les vidéos</TextLink></li>
        </LinedList>
      </Panel>
    );
  }
  return (
    <ConfirmPanel
      question="Sceller le scrutin ?"
      actions={<Form method="post" action="?sceller"><Button variant="vote" icon="lock">Sceller pour de bon</Button></Form>}
    >
      {withoutVideo > 0 && <p><strong>{withoutVideo === 1 ? "Une initiative sélectionnée n’a pas" : `${withoutVideo} initiatives sélectionnées n’ont pas`} de vidéo avec sous-titres et transcription : absente du bulletin.</strong></p>}
      <p>Les règles, {initiatives === 1 ? "l’initiative et son numéro" : <>les {initiatives} initiatives et leur numéro</>}, tiré au sort à cet instant, les communes, la clé publique et les heures ne changeront plus. Leur empreinte est publiée et envoyée au bureau de vote. Personne ne peut revenir en arrière.</p>
    </ConfirmPanel>
  );
}
