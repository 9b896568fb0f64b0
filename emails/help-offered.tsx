import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph, Quote } from "./parts/text";

/** To those who carry the project; the helper's address is on the page, not in the mail. `amount`: « 4 heures ». */
export type HelpOfferedProps = { news: "offered" | "taken_back"; name: string; projectName: string; title: string; helperName: string; amount: string; words: string | null; link: string };

/** Of somebody who trusted the holder, not this table. */
export const secretProps = ["helperName", "words"] as const;

export const subject = ({ news, helperName, title }: HelpOfferedProps) => (news === "offered" ? `${helperName} propose son aide\u00a0: ${title}` : `${helperName} reprend sa proposition\u00a0: ${title}`);

export default function HelpOffered({ news, name, projectName, title, helperName, amount, words, link }: HelpOfferedProps) {
  return (
    <MailLayout title={news === "offered" ? "Quelqu’un propose son aide" : "Une proposition est reprise"} preview={`${projectName}\u00a0: ${title}`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{news === "offered" ? `${helperName} répond à votre demande. Acceptez ou déclinez avec un mot\u00a0: la personne le reçoit par e-mail.` : `${helperName} ne peut plus vous aider et reprend sa proposition. Ses coordonnées sont effacées.`}</Paragraph>
      {news === "offered" && words && <Quote>{words}</Quote>}
      <FactsTable rows={[{ label: "Projet", value: projectName }, { label: "Coup de main", value: title }, { label: "Proposé", value: amount }]} />
      <MailButton href={link}>{news === "offered" ? "Répondre" : "Voir la demande"}</MailButton>
    </MailLayout>
  );
}
