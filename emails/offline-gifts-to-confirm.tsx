import { formatDateTime } from "~/lib/dates";
import { formatCount, formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type OfflineGiftsToConfirmProps = {
  name: string;
  count: number;
  /** A campaign a line: amounts in integer cents, `until` in ISO 8601. */
  lines: { projectName: string; count: number; cents: number; until: string }[];
  /** The delay of some of them ends within two working days. */
  ending: boolean;
  path: string;
};

const gifts = (count: number) => (count === 1 ? "Un don hors ligne" : `${formatCount(count)}\u00a0dons hors ligne`);

export const subject = ({ count, ending }: OfflineGiftsToConfirmProps) =>
  ending ? `${gifts(count)} à confirmer\u00a0: le délai se termine` : `${gifts(count)} à confirmer`;

const valueOf = ({ count, cents, until }: OfflineGiftsToConfirmProps["lines"][number]) =>
  `${count === 1 ? "un don" : `${formatCount(count)}\u00a0dons`}, ${formatEuros(cents)}, avant le ${formatDateTime(until)}`;

export default function OfflineGiftsToConfirm(props: OfflineGiftsToConfirmProps) {
  const { name, count, lines, ending, path } = props;
  return (
    <MailLayout title={subject(props)} preview={lines.map(({ projectName }) => projectName).join(", ")}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {count === 1 ? "Ce don a été noté et attend" : "Ces dons ont été notés et attendent"} qu’une seconde personne regarde {count === 1 ? "son justificatif" : "leurs justificatifs"}.{" "}
        {ending ? "Ce que personne n’aura confirmé à temps ne comptera pas, et sera rendu." : "Rien ne compte avant."}
      </Paragraph>
      <FactsTable rows={lines.map((line) => ({ label: line.projectName, value: valueOf(line) }))} />
      <MailButton href={path}>{count === 1 ? "Regarder ce don" : "Regarder ces dons"}</MailButton>
    </MailLayout>
  );
}
