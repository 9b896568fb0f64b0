import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** `seal`: SHA-256 in hexadecimal, published on the page at `path`. */
export type VoteSealedProps = { name: string; editionName: string; seal: string; path: string };

export const subject = ({ editionName }: VoteSealedProps) => `${editionName} : le scrutin est scellé`;

export default function VoteSealed({ name, editionName, seal, path }: VoteSealedProps) {
  return (
    <MailLayout title="Le scrutin est scellé" preview={`${editionName} : gardez ce message, il contient le sceau.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>Les règles, les initiatives et leur ordre, les communes, la clé publique et l’heure de fermeture ne peuvent plus changer. Voici leur empreinte. Gardez ce message : au dépouillement, vous vérifierez que c’est toujours la même.</Paragraph>
      <Paragraph>{seal.match(/.{8}/g)?.join(" ")}</Paragraph>
      <MailButton href={path}>Voir le sceau publié</MailButton>
    </MailLayout>
  );
}
