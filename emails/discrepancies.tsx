import { formatEurosExact } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type DiscrepanciesProps = {
  name: string;
  /** How many were found; `lines` may tell fewer. */
  count: number;
  /** Integer cents: what one side says more than the other; null where there is no amount. */
  lines: { title: string; cents: number | null }[];
  path: string;
};

const found = (count: number) => (count === 1 ? "Un écart est apparu" : `${count} écarts sont apparus`);

export const subject = ({ count }: DiscrepanciesProps) => `${found(count)} dans les comptes`;

export default function Discrepancies({ name, count, lines, path }: DiscrepanciesProps) {
  return (
    <MailLayout title={`${found(count)} dans les comptes`} preview={lines[0]?.title ?? ""}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>Le rapprochement a comparé notre journal, Stripe et les compteurs publics. Ceci ne s’accorde pas&nbsp;:</Paragraph>
      <FactsTable rows={lines.map(({ title, cents }) => ({ label: title, value: cents === null ? "–" : formatEurosExact(cents) }))} />
      {count > lines.length && <Paragraph>Et {count - lines.length} autres, à lire sur la page.</Paragraph>}
      <Paragraph>Chaque écart dit ce qu’il peut vouloir dire et quoi faire. Il se referme de lui-même quand les deux côtés s’accordent à nouveau&nbsp;; ce message n’est envoyé qu’une fois.</Paragraph>
      <MailButton href={path}>Voir le rapprochement</MailButton>
    </MailLayout>
  );
}
