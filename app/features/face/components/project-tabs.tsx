import { formatCount } from "~/lib/money";
import { Tabs } from "~/ui/tabs";

type ProjectTabsProps = { hasCurve: boolean; hasReasons: boolean; supporters: number; updates: number };

const tab = (to: string, label: string, shown = true) => (shown ? [{ to, label }] : []);

/** The parts of the page, for whoever looks for one. */
export const ProjectTabs = ({ hasCurve, hasReasons, supporters, updates }: ProjectTabsProps) => (
  <Tabs
    label="Dans cette page"
    items={[
      { to: "#projet", label: "Le projet", current: true },
      ...tab("#argent", "À quoi sert l’argent"),
      ...tab("#actualites", `Actualités (${formatCount(updates)})`, updates > 0),
      ...tab("#courbe", "Jour après jour", hasCurve),
      ...tab("#label", "Pourquoi le label", hasReasons),
      ...tab("#soutiens", `Soutiens (${formatCount(supporters)})`, supporters > 0),
    ]}
  />
);
