import { formatDateTime } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type DisputeNewsProps = {
  name: string;
  stage: "opened" | "reminder" | "won" | "lost";
  means: "card" | "debit";
  /** Stripe's code. */
  reason: string;
  amountCents: number;
  projectName: string;
  dueBy: string | null;
  reserveCents: number;
  link: string;
};

const titles = {
  opened: "Un don est contesté",
  reminder: "Il reste peu de temps pour répondre à une banque",
  won: "Le litige est gagné",
  lost: "Le litige est perdu",
} as const;

const titleOf = ({ stage, means }: DisputeNewsProps): string => (means === "debit" ? "Un prélèvement est revenu" : titles[stage]);

export const subject = (props: DisputeNewsProps) => `« ${props.projectName} » : ${titleOf(props).toLowerCase()}`;

function story({ stage, means, amountCents, projectName, dueBy }: DisputeNewsProps): string {
  const gift = `${formatEurosExact(amountCents)} pour « ${projectName} »`;
  const until = dueBy ? ` Réponse possible jusqu’au ${formatDateTime(dueBy)}.` : "";
  if (means === "debit") return `La banque d’un donateur a rejeté le prélèvement d’un don\u00a0: ${gift}. L’argent est reparti, il n’y a pas de réponse à donner. La personne est prévenue.`;
  if (stage === "opened") return `La banque d’un donateur conteste un don\u00a0: ${gift}. Le don compte toujours, son virement au porteur attend.${until}`;
  if (stage === "reminder") return `Personne n’a encore répondu à la banque qui conteste ${gift}. Sans réponse, le litige est perdu.${until}`;
  if (stage === "won") return `La banque a rendu l’argent\u00a0: ${gift}. Le don reprend son chemin tout seul.`;
  return `La banque garde l’argent\u00a0: ${gift}. Le don est perdu. S’il avait été viré, il est repris au porteur.`;
}

export default function DisputeNews(props: DisputeNewsProps) {
  const { name, reserveCents, link } = props;
  return (
    <MailLayout title={titleOf(props)} preview={story(props)}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{story(props)}</Paragraph>
      {reserveCents < 0 && (
        <Paragraph>La réserve du label est à découvert de {formatEurosExact(0 - reserveCents)}. Alimentez-la depuis Stripe : sans elle, les remboursements attendent.</Paragraph>
      )}
      <MailButton href={link}>Voir le litige</MailButton>
    </MailLayout>
  );
}
