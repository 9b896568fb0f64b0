import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type OfficeNamedProps = { name: string; editionName: string; roundId: string; members: string[]; threshold: number };

export const subject = ({ editionName }: OfficeNamedProps) => `Vous êtes du bureau de vote : ${editionName}`;

const words: Record<number, string> = { 2: "deux", 3: "trois", 4: "quatre", 5: "cinq" };

export default function OfficeNamed({ name, editionName, roundId, members, threshold }: OfficeNamedProps) {
  return (
    <MailLayout title="Vous êtes du bureau de vote" preview={editionName}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Vous êtes du bureau de vote de « {editionName} », avec {members.filter((member) => member !== name).join(", ")}. Les bulletins sont scellés jusqu’à la fin du vote. La clé qui
        les ouvre est partagée entre vous : il faudra {words[threshold]} parts sur {words[members.length]}.
      </Paragraph>
      <Paragraph>Vous recevrez votre part lors d’une courte réunion, avant le vote. Vous l’écrirez sur papier et la garderez en lieu sûr jusqu’au dépouillement. Personne d’autre ne l’aura.</Paragraph>
      <MailButton href={`/bureau-de-vote/${roundId}`}>Voir le bureau de vote</MailButton>
    </MailLayout>
  );
}
