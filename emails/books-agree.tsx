import { formatEurosExact } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type BooksAgreeProps = {
  name: string;
  /** Integer cents. */
  platformStripeCents: number;
  holdersStripeCents: number;
  path: string;
};

export const subject = (_props: BooksAgreeProps) => "Les comptes s’accordent, au centime";

export default function BooksAgree({ name, platformStripeCents, holdersStripeCents, path }: BooksAgreeProps) {
  return (
    <MailLayout title="Les comptes s’accordent" preview="Aucun écart à expliquer cette semaine">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>Cette nuit, notre journal et Stripe disaient la même chose, au centime. Aucun écart n’attend d’explication.</Paragraph>
      <FactsTable rows={[
        { label: "Sur le compte Stripe du label", value: formatEurosExact(platformStripeCents) },
        { label: "Sur ceux des porteurs", value: formatEurosExact(holdersStripeCents) },
      ]} />
      <Paragraph>Vous recevez ces lignes chaque lundi. Si elles ne viennent plus, c’est que le rapprochement ne tourne plus&nbsp;: prévenez l’équipe technique.</Paragraph>
      <MailButton href={path}>Voir le rapprochement</MailButton>
    </MailLayout>
  );
}
