import { Button } from "~/ui/button";
import { CardGrid } from "~/ui/card-grid";
import { Gauge } from "~/ui/gauge";
import { OfferCard } from "~/ui/offer-card";
import { OfferMeta } from "~/ui/offer-meta";
import { PosterCard } from "~/ui/poster-card";
import { Poster } from "~/ui/poster";
import { Showcase } from "~/ui/showcase";
import { SumLine } from "~/ui/sum-line";
import { Tag } from "~/ui/tag";
import { extremes, type ExampleGroup } from "./example";

const { million, zero } = extremes;
const gauge = (raised: number, people: string) => (
  <Gauge raised={raised} goal={million} threshold={60_000_000}>
    <SumLine raised={raised} goal={million}>{people}</SumLine>
  </Gauge>
);
const full = (
  <PosterCard to="/projets/1" title={extremes.title} picture={<Poster theme="emploi" seed="1" />} picto="emploi" tag={<Tag tone="live">En cours, plus que 3 jours</Tag>} place={`${extremes.place} · Emploi`} footer={gauge(million, "10 000 personnes")}>
    {extremes.sentence}
  </PosterCard>
);
const unbroken = (
  <PosterCard to="/projets/2" title={extremes.unbroken} picture={<Poster theme="culture" seed="2" />} picto="culture" tag={<Tag tone="warning">{extremes.place}</Tag>} place={extremes.unbroken} footer={gauge(zero, "Aucun don")}>
    {extremes.unbroken}
  </PosterCard>
);
const bare = <PosterCard to="/projets/3" title="Opale" picture={<Poster theme="soins" seed="3" />} />;
const details = [
  { icon: "box" as const, text: "Plus que 2 sur 999" },
  { icon: "calendar" as const, text: "Décembre 2026" },
  { icon: "hand" as const, text: extremes.unbroken },
];

export const cardExamples: ExampleGroup = {
  slug: "cartes",
  title: "Cartes",
  examples: [
    {
      parts: ["poster-card", "card-grid"],
      states: [
        { state: "Trois, de la plus longue à la plus nue", view: <CardGrid>{full}{unbroken}{bare}</CardGrid> },
        { state: "Deux par rangée", view: <CardGrid two>{full}{bare}</CardGrid> },
        { state: "Une seule", view: <CardGrid>{bare}</CardGrid> },
      ],
    },
    {
      parts: ["showcase"],
      states: [{ state: "Tête d’une page de projet", view: <Showcase picture={<Poster theme="lien-social" seed="4" />}><p className="amount">1 000 000 €</p>{gauge(million, "10 000 personnes")}<Button variant="give" full>Soutenir ce projet</Button></Showcase> }],
    },
    {
      parts: ["offer-card", "offer-meta"],
      states: [
        { state: "Longue, avec geste", view: <OfferCard price={million} title={extremes.title} details={details} action={<Button small>Choisir<span className="sr"> cette contrepartie</span></Button>}>{extremes.sentence}</OfferCard> },
        { state: "Mot sans coupure", view: <OfferCard price={100} title={extremes.unbroken}>{extremes.unbroken}</OfferCard> },
        { state: "Épuisée", view: <OfferCard price={2500} title="Un pain par semaine" exhausted details={[{ icon: "box", text: "Épuisée" }]} /> },
        { state: "Ses petits faits, seuls", view: <OfferMeta details={details} /> },
      ],
    },
  ],
};
