import { formatEurosExact } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type PayoutFailedProps = { name: string; projectName: string; amountCents: number; /** Why, then what to do, each a sentence or two. */ what: string; todo: string; isTeam: boolean; link: string };

export const subject = ({ projectName }: PayoutFailedProps) => `«\u00a0${projectName}\u00a0» : la banque a refusé le versement`;

export default function PayoutFailed({ name, projectName, amountCents, what, todo, isTeam, link }: PayoutFailedProps) {
  return (
    <MailLayout title="Le versement n’est pas passé" preview={`${what} L’argent est en sécurité.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le versement de {formatEurosExact(amountCents)} pour «&nbsp;{projectName}&nbsp;» a été refusé. {what} L’argent est en sécurité sur {isTeam ? "le compte Stripe du porteur" : "votre compte Stripe"}.
      </Paragraph>
      <Paragraph>{isTeam ? `Le porteur lit ceci\u00a0: ${todo} Aidez-le, et relancez le versement quand c’est réparé.` : `${todo} Relancez ensuite le versement depuis sa page. L’équipe du label est prévenue et vous aide.`}</Paragraph>
      <MailButton href={link}>Voir le versement</MailButton>
    </MailLayout>
  );
}
