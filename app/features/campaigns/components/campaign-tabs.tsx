import { useLocation } from "@remix-run/react";
import { GroupedTabs } from "~/ui/tabs";

const groups = [
  {
    title: "La page",
    parts: [
      { page: "", label: "Vue d’ensemble" },
      { page: "/histoire", label: "Histoire" },
      { page: "/image", label: "Image" },
      { page: "/reglages", label: "Réglages" },
      { page: "/budget", label: "Budget" },
      { page: "/equipe", label: "Équipe" },
      { page: "/questions", label: "Questions" },
      { page: "/contreparties", label: "Contreparties" },
      { page: "/compte", label: "Compte" },
      { page: "/apercu", label: "Aperçu" },
      { page: "/envoi", label: "Envoi" },
      { page: "/versions", label: "Versions" },
    ],
  },
  {
    title: "Une fois en ligne",
    parts: [
      { page: "/faire-connaitre", label: "Faire connaître" },
      { page: "/actualites", label: "Actualités" },
      { page: "/commentaires", label: "Commentaires" },
      { page: "/coups-de-main", label: "Coups de main" },
      { page: "/hors-ligne", label: "Hors ligne" },
      { page: "/remises", label: "Remises" },
    ],
  },
];

/** The parts of a campaign, each its own page. */
export function CampaignTabs({ campaignId }: { campaignId: string }) {
  const { pathname } = useLocation();
  const root = `/mon-espace/campagnes/${campaignId}`;
  const isCurrent = (page: string) => (page === "" ? pathname.replace(/\/$/, "") === root : pathname.startsWith(root + page));
  const tabs = ({ title, parts }: (typeof groups)[number]) => ({ title, items: parts.map(({ page, label }) => ({ to: root + page, label, current: isCurrent(page) })) });
  return <GroupedTabs label="Parties de la campagne" groups={groups.map(tabs)} />;
}
