import { Aside } from "~/ui/aside";
import { Columns } from "~/ui/columns";
import { Heading } from "~/ui/heading";
import { Hero } from "~/ui/hero";
import { ButtonLink } from "~/ui/button-link";
import { Kicker } from "~/ui/kicker";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { StickyAction } from "~/ui/sticky-action";
import { StoryColumns } from "~/ui/story-columns";
import { Tag } from "~/ui/tag";
import { Wrap } from "~/ui/wrap";
import { extremes, type ExampleGroup } from "./example";

const grounds = ["page", "paper", "vote", "inverse", "hero"] as const;
const shapes = ["text", "form", "list", "even"] as const;
const sizes = ["sm", "md", "lg", "xl"] as const;
const block = <Panel>{extremes.sentence}</Panel>;
const heroActions = (
  <>
    <ButtonLink to="/projets" variant="give">
      Voir les campagnes
    </ButtonLink>
    <ButtonLink to="/deposer-un-projet" variant="ghost">
      Déposer un projet
    </ButtonLink>
  </>
);

export const layoutExamples: ExampleGroup = {
  slug: "mise-en-page",
  title: "Mise en page",
  examples: [
    {
      parts: ["page-heading", "kicker"],
      states: [
        { state: "Public, avec surtitre et chapeau", view: <PageHeading kicker={extremes.place} title={extremes.title} lead={extremes.sentence} /> },
        { state: "Outil, mot sans coupure", view: <PageHeading size="md" title={extremes.unbroken}><Row><Tag tone="live">En cours</Tag></Row></PageHeading> },
        { state: "Surtitre seul", view: <Kicker>{extremes.unbroken}</Kicker> },
      ],
    },
    {
      parts: ["hero", "hero-scene"],
      states: [
        { state: "Accueil", view: <Hero title={<>Le Pas-de-Calais se&nbsp;construit ensemble</>} actions={heroActions}><p>{extremes.sentence}</p></Hero> },
      ],
    },
    {
      parts: ["heading"],
      states: sizes.map((size) => ({ state: `Taille ${size}`, view: <Heading level={3} size={size}>{size === "xl" ? extremes.unbroken : extremes.title}</Heading> })),
    },
    {
      parts: ["section", "wrap"],
      states: grounds.map((ground) => ({
        state: `Fond ${ground}`,
        view: <Section ground={ground} tight><p>{extremes.sentence} <a href="#section">Un lien dans la phrase</a>.</p></Section>,
      })),
    },
    { parts: ["stack"], states: sizes.map((gap) => ({ state: `Écart ${gap}`, view: <Stack gap={gap}><p>Un</p><p>Deux</p><p>Trois</p></Stack> })) },
    {
      parts: ["row"],
      states: [
        { state: "Côte à côte", view: <Row><Tag>{extremes.organisation}</Tag><Tag tone="success">Labellisé</Tag></Row> },
        { state: "Aux deux bouts", view: <Row between><span>{extremes.place}</span><b>1 000 000 €</b></Row> },
      ],
    },
    {
      parts: ["columns", "aside"],
      states: shapes.map((shape) => ({ state: `Forme ${shape}`, view: <Columns shape={shape}>{block}<Aside label={`À côté, ${shape}`}>{block}</Aside></Columns> })),
    },
    {
      parts: ["story-columns"],
      states: [{ state: "Introduction, à côté, suite", view: <StoryColumns intro={block} aside={block} asideLabel="Contreparties">{block}{block}</StoryColumns> }],
    },
    {
      parts: ["sticky-action"],
      states: [{ state: "Au pied de l’écran, sur téléphone", view: <Wrap><StickyAction><ButtonLink to="/projets" variant="give" full>Soutenir ce projet</ButtonLink></StickyAction></Wrap> }],
    },
  ],
};
