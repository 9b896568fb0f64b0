import { formatCount } from "~/lib/money";
import { Tabs } from "~/ui/tabs";

type ProjectTabsProps = { hasTeam: boolean; hasAnswers: boolean; hasCurve: boolean; hasReasons: boolean; supporters: number; updates: number; comments: number; /** That are still open. */ helps: number };

const tab = (to: string, label: string, shown = true) => (shown ? [{ to, label }] : []);

/** The parts of the page, for whoever looks for one. */
export const ProjectTabs = ({ hasTeam, hasAnswers, hasCurve, hasReasons, supporters, updates, comments, helps }: ProjectTabsProps) => (
  <Tabs
    label="Dans cette page"
    items={[
      { to: "#projet", label: "Le projet", current: true },
      ...tab("#equipe", "Qui le porte", hasTeam),
      ...tab("#argent", "À quoi sert l’argent"),
      ...tab("#questions", "Questions", hasAnswers),
      ...tab("#actualites", `Actualités (${formatCount(updates)})`, updates > 0),
      ...tab("#commentaires", `Commentaires (${formatCount(comments)})`, comments > 0),
      ...tab("#coups-de-main", `Coups de main (${formatCount(helps)})`, helps > 0),
      ...tab("#courbe", "Jour après jour", hasCurve),
      ...tab("#label", "Pourquoi le label", hasReasons),
      ...tab("#soutiens", `Soutiens (${formatCount(supporters)})`, supporters > 0),
    ]}
  />
);
