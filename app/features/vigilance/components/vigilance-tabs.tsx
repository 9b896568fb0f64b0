import { Tabs } from "~/ui/tabs";

type Place = "alerts" | "giving" | "thresholds" | "file";

const places: { place: Place; to: string; label: string }[] = [
  { place: "alerts", to: "/equipe/vigilance", label: "Alertes" },
  { place: "giving", to: "/equipe/vigilance/dons", label: "Suspendre les dons" },
  { place: "thresholds", to: "/equipe/vigilance/seuils", label: "Seuils" },
  { place: "file", to: "/equipe/vigilance/dossier", label: "Dossier réservé" },
];

/** The desks of vigilance; the restricted file for those who keep it. */
export const VigilanceTabs = ({ current, keepsFile }: { current: Place; keepsFile: boolean }) => (
  <Tabs label="Vigilance" items={places.filter(({ place }) => place !== "file" || keepsFile).map(({ place, to, label }) => ({ to, label, current: place === current }))} />
);
