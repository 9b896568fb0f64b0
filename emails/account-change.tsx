import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type AccountChangeProps = {
  name: string; organisationName: string; kind: "bank" | "representative" | "seen";
  /** Who asked; null when Stripe showed it. */
  by: string | null;
  reason: string | null; holdsUntil: string;
};

const what = { bank: "Le compte bancaire", representative: "Le représentant légal", seen: "Le compte bancaire" } as const;

export const subject = ({ organisationName, kind }: AccountChangeProps) => `${what[kind]} de ${organisationName} change`;

export default function AccountChange({ name, organisationName, kind, by, reason, holdsUntil }: AccountChangeProps) {
  return (
    <MailLayout title={`${what[kind]} change`} preview="Si ce n’est pas vous, dites-le tout de suite à l’équipe du label.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {by ? `${by} a demandé ce changement pour ${organisationName}.` : `Stripe nous montre un nouveau compte bancaire pour ${organisationName}.`}
        {reason ? ` Raison donnée : ${reason}` : ""}
      </Paragraph>
      <Paragraph>Par prudence, aucun versement ne part avant le {formatDateTime(holdsUntil)}, sauf si l’équipe du label a vérifié le changement avec vous.</Paragraph>
      <Paragraph>Si ce changement ne vient pas de votre structure, répondez à l’équipe du label tout de suite.</Paragraph>
      <MailButton href="/mon-espace">Ouvrir mon espace</MailButton>
    </MailLayout>
  );
}
