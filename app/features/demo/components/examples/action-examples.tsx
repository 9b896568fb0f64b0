import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Chips } from "~/ui/chips";
import { Directory } from "~/ui/directory";
import { FormActions } from "~/ui/form-actions";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { GroupedTabs, Tabs } from "~/ui/tabs";
import { TextLink } from "~/ui/text-link";
import { extremes, type ExampleGroup } from "./example";

const variants = ["primary", "give", "vote", "ghost"] as const;
const places = (path: string) => [
  { to: `/projets?${path}=1`, label: "Toutes", current: true },
  { to: `/projets?${path}=2`, label: extremes.place },
  { to: `/projets?${path}=3`, label: extremes.unbroken },
];

const words = { primary: "Enregistrer", give: "Soutenir ce projet", vote: "Vérifier mon bulletin", ghost: "Voir les campagnes" };

export const actionExamples: ExampleGroup = {
  slug: "actions",
  title: "Boutons et liens",
  examples: [
    {
      parts: ["button"],
      states: [
        ...variants.map((variant) => ({
          state: `Variante ${variant} : simple, petit, avec dessin, en cours`,
          view: (
            <Row>
              <Button variant={variant}>{words[variant]}</Button>
              <Button variant={variant} small>{words[variant]}</Button>
              <Button variant={variant} icon="check">{words[variant]}</Button>
              <Button variant={variant} icon="check" busy>{words[variant]}</Button>
            </Row>
          ),
        })),
        { state: "Toute la largeur, mot long", view: <Button full>{extremes.title}</Button> },
        { state: "Mot sans coupure", view: <Button>{extremes.unbroken}</Button> },
        { state: "Sur fond sombre", view: <Section ground="inverse" tight><Row><Button variant="ghost">Plus tard</Button><Button variant="give">Soutenir ce projet</Button></Row></Section> },
        { state: "Sur fond colza", view: <Section ground="hero" tight><Row><Button variant="ghost">Plus tard</Button><Button>Enregistrer</Button></Row></Section> },
      ],
    },
    {
      parts: ["button-link"],
      states: [
        ...variants.map((variant) => ({ state: `Variante ${variant}`, view: <ButtonLink to="/projets" variant={variant} icon="right">{words[variant]}</ButtonLink> })),
        { state: "Petit, mot sans coupure", view: <ButtonLink to="/projets" small>{extremes.unbroken}</ButtonLink> },
      ],
    },
    {
      parts: ["text-link"],
      states: [
        { state: "Seul, avec dessin", view: <TextLink to="/projets" icon="right">{extremes.title}</TextLink> },
        { state: "Mot sans coupure", view: <Row><TextLink to="/projets">{extremes.unbroken}</TextLink></Row> },
        { state: "Dans une phrase", view: <p>Vous pouvez <TextLink to="/questions">lire les questions sur un don</TextLink> avant de donner.</p> },
      ],
    },
    {
      parts: ["form-actions"],
      states: [{ state: "Deux gestes et un lien", view: <FormActions><Button>Enregistrer</Button><ButtonLink to="/mon-espace" variant="ghost">Annuler</ButtonLink><TextLink to="/mon-espace">Revenir à mon espace</TextLink></FormActions> }],
    },
    {
      parts: ["tabs"],
      states: [
        { state: "Un seul", view: <Tabs label="Un onglet" items={[{ to: "/projets", label: "Histoire", current: true }]} /> },
        { state: "Plusieurs, longs", view: <Stack><Tabs label="Des onglets" items={places("onglet")} /></Stack> },
        { state: "En groupes", view: <GroupedTabs label="Des groupes" groups={["Préparer", extremes.unbroken].map((title, index) => ({ title, items: places(`groupe${index}`) }))} /> },
      ],
    },
    {
      parts: ["directory"],
      states: [
        { state: "Un seul groupe, un seul lien", view: <Directory label="Un lieu" groups={[{ title: "Accueillir", items: [{ to: "/projets", label: "Contacts" }] }]} /> },
        { state: "Plusieurs, longs", view: <Directory label="Des lieux" groups={["Accueillir", extremes.place, extremes.unbroken].map((title, index) => ({ title, items: places(`lieu${index}`) }))} /> },
      ],
    },
    { parts: ["chips"], states: [{ state: "Filtres, longs", view: <Chips label="Filtres" items={places("filtre")} /> }] },
  ],
};
