import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { MailLink, Paragraph } from "./parts/text";

/** Amounts in integer cents, instants in ISO 8601. */
export type DonationFailedProps = {
  donorName: string | null;
  projectName: string;
  amountCents: number;
  hasRewards: boolean;
  orderedAt: string;
  /** The form with the same gift, or null once the campaign takes none any more. */
  again: string | null;
  projectLink: string;
};

export const subject = ({ projectName }: DonationFailedProps) => `Votre prélèvement pour « ${projectName} » n’est pas passé`;

function Again({ again, amountCents, hasRewards }: { again: string; amountCents: number; hasRewards: boolean }) {
  return (
    <>
      <Paragraph>
        Si vous le souhaitez toujours, votre don vous attend tel que vous l’aviez écrit. Par carte, il est payé tout de suite.
        {hasRewards ? " Votre contrepartie n’est plus réservée\u00a0: nous vérifions avec vous qu’elle est encore là." : ""}
      </Paragraph>
      <MailButton href={again}>{`Donner à nouveau ${formatEuros(amountCents)}`}</MailButton>
    </>
  );
}

function Over({ projectLink }: { projectLink: string }) {
  return (
    <Paragraph>
      La campagne ne prend plus de dons. Merci d’avoir voulu aider ce projet&nbsp;: <MailLink href={projectLink}>suivez la suite sur sa page</MailLink>.
    </Paragraph>
  );
}

export default function DonationFailed({ donorName, projectName, amountCents, hasRewards, orderedAt, again, projectLink }: DonationFailedProps) {
  return (
    <MailLayout title="Votre prélèvement n’est pas passé" preview="Votre banque n’y a pas donné suite. Vous n’avez pas été débité.">
      <Paragraph>Bonjour{donorName ? ` ${donorName}` : ""},</Paragraph>
      <Paragraph>
        Votre banque n’a pas donné suite au prélèvement de votre don. Vous n’avez pas été débité. Cela arrive&nbsp;: une provision un peu courte, un
        compte qui n’accepte pas les prélèvements, un chiffre de travers.
      </Paragraph>
      <FactsTable
        rows={[
          { label: "Projet", value: projectName },
          { label: "Montant", value: formatEuros(amountCents) },
          { label: "Demandé le", value: formatShortDate(orderedAt) },
        ]}
      />
      {again ? <Again again={again} amountCents={amountCents} hasRewards={hasRewards} /> : <Over projectLink={projectLink} />}
    </MailLayout>
  );
}
