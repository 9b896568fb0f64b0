import { Row } from "~/ui/row";
import { TextLink } from "~/ui/text-link";
import type { OwnPartner } from "../own-partners.server";

/** The sheets that this person keeps up to date. */
export const OwnSheets = ({ partners }: { partners: OwnPartner[] }) => (
  <>
    {partners.map(({ id, name, slug }) => (
      <Row key={id}>
        <b>{name}</b>
        <TextLink to={`/partenaire/fiches/${id}`}>Tenir sa fiche à jour</TextLink>
        <TextLink to={`/partenaire/fiches/${id}/equipe`}>Qui répond</TextLink>
        <TextLink to={`/partenaires/${slug}`}>Voir sa page publique</TextLink>
      </Row>
    ))}
  </>
);
