import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ApplicationToCheckProps = {
  projectName: string;
  organisationName: string;
  communeName: string;
  inTerritory: boolean;
  versionNumber: number;
  link: string;
};

export const subject = ({ projectName, versionNumber }: ApplicationToCheckProps) =>
  versionNumber === 1 ? `À vérifier : « ${projectName} »` : `À vérifier de nouveau : « ${projectName} »`;

export default function ApplicationToCheck(props: ApplicationToCheckProps) {
  return (
    <MailLayout title="Une demande de label à vérifier" preview={`« ${props.projectName} », ${props.communeName}`}>
      <Paragraph>
        {props.organisationName} a déposé la version n° {props.versionNumber} de sa demande pour «&nbsp;{props.projectName}&nbsp;», à {props.communeName}.
      </Paragraph>
      {!props.inTerritory && <Paragraph>Attention&nbsp;: la commune du projet est hors du territoire.</Paragraph>}
      <MailButton href={props.link}>Lire le dossier</MailButton>
    </MailLayout>
  );
}
