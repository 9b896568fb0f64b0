import { useLocation } from "@remix-run/react";
import { Tabs } from "~/ui/tabs";

const parts = [
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
  { page: "/hors-ligne", label: "Hors ligne" },
  { page: "/remises", label: "Remises" },
  { page: "/actualites", label: "Actualités" },
  { page: "/coups-de-main", label: "Coups de main" },
  { page: "/faire-connaitre", label: "Faire connaître" },
  { page: "/commentaires", label: "Commentaires" },
  { page: "/versions", label: "Versions" },
];

/** The parts of a campaign, each its own page. */
export function CampaignTabs({ campaignId }: { campaignId: string }) {
  const { pathname } = useLocation();
  const root = `/mon-espace/campagnes/${campaignId}`;
  const isCurrent = (page: string) => (page === "" ? pathname.replace(/\/$/, "") === root : pathname.startsWith(root + page));
  return <Tabs label="Parties de la campagne" items={parts.map(({ page, label }) => ({ to: root + page, label, current: isCurrent(page) }))} />;
}
