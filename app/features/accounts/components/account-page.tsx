import type { ReactNode } from "react";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tabs } from "~/ui/tabs";

const tabs = [
  { to: "/mon-compte", label: "Mon compte" },
  { to: "/mon-compte/double-verification", label: "Double vérification" },
  { to: "/mon-compte/connexions", label: "Mes connexions" },
  { to: "/mon-compte/mot-de-passe", label: "Mot de passe" },
  { to: "/mon-compte/adresse", label: "Adresse e-mail" },
] as const;

type AccountPageProps = { at: (typeof tabs)[number]["to"]; title: string; lead?: ReactNode; children: ReactNode };

/** The pages of one's own account: the same links above each. */
export function AccountPage({ at, title, lead, children }: AccountPageProps) {
  return (
    <Section narrow>
      <Stack gap="lg">
        <Tabs label="Mon compte" items={tabs.map((tab) => ({ ...tab, current: tab.to === at }))} />
        <PageHeading title={title} size="md" lead={lead} />
        {children}
      </Stack>
    </Section>
  );
}
