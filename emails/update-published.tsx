import { firstWords } from "~/lib/first-words";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { MailLink, Paragraph } from "./parts/text";

export type UpdatePublishedProps = {
  projectName: string;
  title: string;
  body: string;
  /** Written for those who gave only. */
  forDonors: boolean;
  link: string;
  endingUrl: string;
};

export const subject = ({ projectName, title }: UpdatePublishedProps) => `${projectName}\u00a0: ${title}`;

/** Of its words; the whole is one click away. */
const MOST = 400;

export default function UpdatePublished({ projectName, title, body, forDonors, link, endingUrl }: UpdatePublishedProps) {
  return (
    <MailLayout title={title} preview={`Des nouvelles de ${projectName}`}>
      <Paragraph>Des nouvelles de «&nbsp;{projectName}&nbsp;», que vous avez soutenu{forDonors ? ", écrites pour ceux qui ont donné" : ""}.</Paragraph>
      <Paragraph>{firstWords(body, MOST)}</Paragraph>
      <MailButton href={link}>Lire la suite</MailButton>
      <Paragraph>Vous recevez ce message parce que vous l’avez demandé sur la page de votre don. <MailLink href={endingUrl}>Ne plus recevoir ces actualités</MailLink></Paragraph>
    </MailLayout>
  );
}
