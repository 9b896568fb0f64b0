import type { ReactNode } from "react";
import { Page } from "~/ui/page";
import { SiteFooter } from "~/ui/site-footer";
import { SiteHeader } from "~/ui/site-header";
import { Toast } from "~/ui/toast";
import { Wrap } from "~/ui/wrap";
import { AccountLinks, type Person } from "./account-links";
import type { ShownNotice } from "../notices.server";
import { LegalLine, type Legal } from "./legal-line";
import { SiteNotices } from "./site-notices";

type SiteShellProps = {
  person: Person | null;
  message: string | null;
  territory: { name: string; ofName: string };
  legal: Legal;
  notices: ShownNotice[];
  /** What the declaration of accessibility says: the law asks for it on every page. */
  accessibility: string;
  /** Before the header, after the skip link: it stays the first link of every page. */
  above?: ReactNode;
  children: ReactNode;
};

const menu = [
  { to: "/projets", label: "Découvrir" },
  { to: "/budget-citoyen", label: "Budget citoyen" },
  { to: "/le-label", label: "Le label" },
  { to: "/deposer-un-projet", label: "Déposer un projet" },
];

const giving = [
  { to: "/projets", label: "Les campagnes" },
  { to: "/mes-dons", label: "Retrouver mes dons" },
  { to: "/questions", label: "Questions sur un don" },
];

const understanding = (accessibility: string) => [
  { to: "/le-label", label: "Les quatre critères" },
  { to: "/le-comite", label: "Le comité et ses décisions" },
  { to: "/le-bilan", label: "Le bilan" },
  { to: "/partenaires", label: "Les partenaires" },
  { to: "/donnees-ouvertes", label: "Données ouvertes" },
  { to: "/accessibilite", label: accessibility },
  { to: "/donnees-personnelles", label: "Vos données" },
];

/** Header, message, page, footer: the same around every page, errors included. */
export function SiteShell({ person, message, territory, legal, notices, accessibility, above, children }: SiteShellProps) {
  const contact = [
    { to: `tel:${legal.phone.replace(/\D/g, "")}`, label: legal.phone },
    { to: `mailto:${legal.email}`, label: "Écrire à l’équipe du label" },
    { to: "/contact", label: "À qui m’adresser" },
    { to: "/reclamations", label: "Faire une réclamation" },
  ];
  return (
    <Page
      header={
        <>
          {above}
          <SiteHeader items={menu} account={<AccountLinks person={person} />} />
        </>
      }
      footer={
        <SiteFooter
          brand={
            <>
              <p>Le label et la plateforme de dons des projets solidaires {territory.ofName}.</p>
              <p className="muted">Porté par le Département et cinq acteurs de la finance solidaire.</p>
            </>
          }
          columns={[
            { title: "Donner", items: giving },
            { title: "Comprendre", items: understanding(accessibility) },
            { title: "Nous parler", items: contact },
          ]}
          legal={<LegalLine {...legal} />}
        />
      }
    >
      <SiteNotices notices={notices} />
      {message && (
        <Wrap>
          <Toast>{message}</Toast>
        </Wrap>
      )}
      {children}
    </Page>
  );
}
