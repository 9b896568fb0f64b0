import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Names nobody: the page does, to whoever may read it. */
export type EnquiryToAnswerProps = { communeName: string; projectName: string | null; /** The partner that passed it on; null for the form. */ broughtBy: string | null; link: string };

export const subject = ({ communeName }: EnquiryToAnswerProps) => `Nouvelle prise de contact : ${communeName}`;

export default function EnquiryToAnswer({ communeName, projectName, broughtBy, link }: EnquiryToAnswerProps) {
  return (
    <MailLayout title="Une personne attend votre réponse" preview={`Un projet à ${communeName}.`}>
      <Paragraph>
        Une demande vient d’arriver {broughtBy ? `de la part de ${broughtBy}` : "par le formulaire"}, pour un projet à {communeName}
        {projectName && <>&nbsp;: «&nbsp;{projectName}&nbsp;»</>}.
      </Paragraph>
      <MailButton href={link}>Lire et répondre</MailButton>
    </MailLayout>
  );
}
