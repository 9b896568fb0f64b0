import { formatEurosExact } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type DebtNotedProps = { name: string; projectName: string; owedCents: number; stage: "owed" | "repaid"; link: string };

export const subject = ({ projectName, stage }: DebtNotedProps) =>
  stage === "owed" ? `« ${projectName} » : une somme est à rendre au label` : `« ${projectName} » : votre remboursement est enregistré`;

export default function DebtNoted({ name, projectName, owedCents, stage, link }: DebtNotedProps) {
  return (
    <MailLayout title={stage === "owed" ? "Une somme est à rendre" : "Remboursement enregistré"} preview={`Reste à rendre\u00a0: ${formatEurosExact(owedCents)}`}>
      <Paragraph>Bonjour {name},</Paragraph>
      {stage === "owed" ? (
        <Paragraph>
          Un don à « {projectName} » est reparti vers son donateur après vous avoir été versé. Votre compte Stripe n’en contenait plus le montant : le label l’a
          avancé. Il reste {formatEurosExact(owedCents)} à lui rendre.
        </Paragraph>
      ) : (
        <Paragraph>
          Merci : votre remboursement pour « {projectName} » est enregistré. {owedCents > 0 ? `Il reste ${formatEurosExact(owedCents)} à rendre.` : "Vous ne devez plus rien au label."}
        </Paragraph>
      )}
      <Paragraph>Le détail, et comment faire, sont sur votre page. Si ce montant pose une difficulté, répondez à ce message : nous chercherons ensemble.</Paragraph>
      <MailButton href={link}>Voir le détail</MailButton>
    </MailLayout>
  );
}
