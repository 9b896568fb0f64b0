import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";

const batches = [20, 50, 100, 200];

/** Each press draws receipts that nobody has seen and nobody keeps. */
export function PrintPanel({ editionId, isSealed }: { editionId: string; isSealed: boolean }) {
  return (
    <Panel title="Les bulletins à imprimer">
      <Stack>
        {isSealed ? (
          <>
            <p>Chaque bulletin porte un reçu tiré au hasard, deux fois : à côté des cases, et sur le talon que la personne garde. Le site n’en retient aucun : imprimez chaque paquet une seule fois, mélangez la pile, et laissez chacun prendre le sien.</p>
            <Row>{batches.map((count) => <ButtonLink key={count} to={`/equipe/budget-citoyen/${editionId}/papier/bulletins.pdf?nombre=${count}`} variant="ghost" icon="download" reloadDocument>{count} bulletins</ButtonLink>)}</Row>
          </>
        ) : (
          <p>Ils s’impriment une fois le scrutin scellé : le numéro de chaque initiative est tiré au sort à ce moment-là.</p>
        )}
      </Stack>
    </Panel>
  );
}
