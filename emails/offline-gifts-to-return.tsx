import { formatShortDate } from "~/lib/dates";
import { formatCount, formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Amounts in integer cents; `by` in ISO 8601. */
export type OfflineGiftsToReturnProps = {
  name: string;
  projectName: string;
  count: number;
  cents: number;
  by: string;
  stage: "begin" | "soon" | "late";
  /** Written to the team rather than to the holder. */
  forTeam: boolean;
  path: string;
};

const titles = { begin: "Des dons hors ligne à rendre", soon: "Des dons hors ligne à rendre bientôt", late: "Des dons hors ligne auraient dû être rendus" };

export const subject = ({ stage, projectName }: OfflineGiftsToReturnProps) => `${titles[stage]}\u00a0: ${projectName}`;

const what = ({ count, cents }: OfflineGiftsToReturnProps) => `${count === 1 ? "un don" : `${formatCount(count)}\u00a0dons`} hors ligne, ${formatEuros(cents)} en tout`;

function toHolder(props: OfflineGiftsToReturnProps): string {
  const by = formatShortDate(props.by);
  if (props.stage === "late") return `Vous deviez rendre avant le ${by} ${what(props)}. Rendez-les sans attendre et envoyez-en la preuve. L’équipe du label est prévenue et peut vous aider.`;
  return `La campagne « ${props.projectName} » n’a pas abouti. Vous détenez ${what(props)}. Rendez chaque don à son donateur, et envoyez-en la preuve avant le ${by}\u00a0: chèque rendu ou barré, ordre de virement, attestation signée.`;
}

const toTeam = (props: OfflineGiftsToReturnProps): string =>
  `Le porteur de « ${props.projectName} » devait rendre avant le ${formatShortDate(props.by)} ${what(props)}. Rien ne montre que c’est fait.`;

export default function OfflineGiftsToReturn(props: OfflineGiftsToReturnProps) {
  const { name, stage, projectName, forTeam, path } = props;
  return (
    <MailLayout title={titles[stage]} preview={projectName}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{forTeam ? toTeam(props) : toHolder(props)}</Paragraph>
      <MailButton href={path}>Voir ces dons</MailButton>
    </MailLayout>
  );
}
