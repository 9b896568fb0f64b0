import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import "./grants.css";

type Piece = { id: string; fileId: string; words: string };

/** Photos and papers of the account being written. */
export function ReportPieces({ grantId, photos, documents }: { grantId: string; photos: Piece[]; documents: Piece[] }) {
  const path = `/mon-espace/subventions/${grantId}/compte-rendu/pieces`;
  const remove = ({ id, words }: Piece) => (
    <Form method="post" action={`${path}/${id}/retrait`}><Button variant="ghost" small icon="trash">Retirer<span className="sr"> {words}</span></Button></Form>
  );
  return (
    <Panel title="Photos et documents">
      <Stack>
        <LinedList>
          {photos.map((photo) => (
            <li key={photo.id} className="row between">
              <span>
                <img className="grant-photo small" src={`/subventions/${grantId}/fichiers/${photo.fileId}`} alt="" width={200} height={125} loading="lazy" />
                <span className="sm">{photo.words}</span>
              </span>
              {remove(photo)}
            </li>
          ))}
          {documents.map((paper) => <li key={paper.id} className="row between"><TextLink to={`/subventions/${grantId}/fichiers/${paper.fileId}`} reloadDocument icon="download">{paper.words}</TextLink>{remove(paper)}</li>)}
        </LinedList>
        <p className="muted sm">Les photos deviennent publiques avec le compte rendu. Demandez leur accord aux personnes qu’on y reconnaît. Les documents restent entre vous et l’équipe.</p>
        <Row>
          <ButtonLink to={`${path}/photo`} variant="ghost" icon="plus">Ajouter une photo</ButtonLink>
          <ButtonLink to={`${path}/document`} variant="ghost" icon="plus">Ajouter un document</ButtonLink>
        </Row>
      </Stack>
    </Panel>
  );
}
