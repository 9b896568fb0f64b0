import { Icon } from "~/ui/icon";
import { icons, type IconName } from "~/ui/art/icons";
import { pictoKeys, type PictoKey } from "~/ui/art/pictos";
import { scenes, type SceneKey } from "~/ui/art/scenes";
import { HeroScene } from "~/ui/hero-scene";
import { LabelStamp } from "~/ui/label-stamp";
import { Logo } from "~/ui/logo";
import { PictoBox } from "~/ui/picto-box";
import { PictoGrid } from "~/ui/picto-grid";
import { Picto } from "~/ui/picto";
import { Poster } from "~/ui/poster";
import { CardGrid } from "~/ui/card-grid";
import { Row } from "~/ui/row";
import { Sign } from "~/ui/sign";
import { Skyline } from "~/ui/skyline";
import { extremes, type ExampleGroup } from "./example";

const posters = (Object.keys(scenes) as SceneKey[]).map((scene) => (
  <figure key={scene}>
    <Poster theme="lien-social" seed={scene} scene={scene} />
    <figcaption>{scene}</figcaption>
  </figure>
));
const landscapes = pictoKeys.map((theme: PictoKey) => (
  <figure key={theme}>
    <Poster theme={theme} seed="1" />
    <figcaption>{theme}</figcaption>
  </figure>
));
const named = (name: IconName) => (
  <span key={name} className="where">
    <Icon name={name} />
    <span>{name}</span>
  </span>
);
const themes = pictoKeys.map((picto, index) => ({ to: `#${picto}`, label: index === 0 ? extremes.place : picto, picto }));

export const brandExamples: ExampleGroup = {
  slug: "dessins",
  title: "Marque et dessins",
  examples: [
    {
      parts: ["logo", "sign"],
      states: [
        { state: "Nommé", view: <Logo label="Propulsons!" /> },
        { state: "Le signe seul", view: <LabelStamp>Signe</LabelStamp> },
      ],
    },
    {
      parts: ["label-stamp"],
      states: [
        { state: "Court", view: <LabelStamp>Projet labellisé</LabelStamp> },
        { state: "Long", view: <LabelStamp>{extremes.place}</LabelStamp> },
      ],
    },
    { parts: ["icon"], states: [{ state: "Toutes, avec leur mot", view: <Row>{(Object.keys(icons) as IconName[]).map(named)}</Row> }] },
    {
      parts: ["picto", "picto-box"],
      states: [
        { state: "Sur leur fond", view: <Row>{pictoKeys.map((name) => <PictoBox key={name} name={name} />)}</Row> },
        { state: "Nus", view: <Row>{pictoKeys.map((name) => <Picto key={name} name={name} className="icon" />)}</Row> },
      ],
    },
    { parts: ["picto-grid"], states: [{ state: "Quinze thèmes, un nom long", view: <PictoGrid items={themes} /> }] },
    {
      parts: ["poster", "card-grid"],
      states: [
        { state: "Scènes", view: <CardGrid>{posters}</CardGrid> },
        { state: "Paysages des thèmes", view: <CardGrid>{landscapes}</CardGrid> },
      ],
    },
    { parts: ["hero-scene"], states: [{ state: "La coupe", view: <HeroScene /> }] },
    { parts: ["skyline"], states: [{ state: "L’horizon", view: <Skyline /> }] },
    { parts: ["sign"], states: [{ state: "Petit", view: <Sign className="icon" /> }] },
  ],
};
