import { Bar } from "~/ui/bar";
import { Breakdown } from "~/ui/breakdown";
import { FigureTiles } from "~/ui/figure-tiles";
import { Gauge } from "~/ui/gauge";
import { KeyFigures } from "~/ui/key-figures";
import { Money } from "~/ui/money";
import { Row } from "~/ui/row";
import { StatFigures } from "~/ui/stat-figures";
import { SumLine } from "~/ui/sum-line";
import { Tag, type Tone } from "~/ui/tag";
import { extremes, type ExampleGroup } from "./example";

const { million, zero } = extremes;
const tones: Tone[] = ["draft", "info", "warning", "live", "success", "danger", "neutral", "vote"];
const gauges = [
  { state: "0 €", raised: zero, goal: million, threshold: 50_000_000 },
  { state: "Objectif de 0 €", raised: zero, goal: zero },
  { state: "Un premier euro", raised: 100, goal: million, threshold: 95_000_000 },
  { state: "Presque : 99,99 %", raised: 99_990_000, goal: million, threshold: 5_000_000 },
  { state: "Atteint", raised: million, goal: million },
  { state: "Dépassé d’un euro", raised: million + 100, goal: million },
  { state: "Dix fois dépassé", raised: 10 * million, goal: million },
];
const items = [
  { value: <Money cents={million} />, label: "collectés depuis l’ouverture de la plateforme" },
  { value: <Money cents={zero} />, label: extremes.place },
  { value: "10 000", label: extremes.unbroken },
];

export const figureExamples: ExampleGroup = {
  slug: "chiffres",
  title: "Chiffres",
  examples: [
    {
      parts: ["money"],
      states: [
        { state: "0 €, un centime, 1 000 000 €, moins 12 €", view: <Row><Money cents={zero} /><Money cents={1} /><Money cents={million} /><Money cents={-1200} /></Row> },
        { state: "En grand", view: <p className="amount"><Money cents={million} /></p> },
      ],
    },
    {
      parts: ["bar"],
      states: [
        { state: "Rien, un peu, au plus long", view: <Row><Bar percent={0}>0</Bar><Bar percent={12}>12</Bar><Bar percent={100}><Money cents={million} /></Bar></Row> },
      ],
    },
    {
      parts: ["tag"],
      states: [
        { state: "Tous les tons", view: <Row>{tones.map((tone) => <Tag key={tone} tone={tone}>{tone}</Tag>)}</Row> },
        { state: "Long, mot sans coupure, dessin choisi", view: <Row><Tag tone="warning">{extremes.place}</Tag><Tag tone="info" icon="clock">{extremes.unbroken}</Tag><Tag tone="danger" icon={false}>Sans dessin</Tag></Row> },
      ],
    },
    {
      parts: ["gauge"],
      states: [
        ...gauges.map(({ state, ...gauge }) => ({ state, view: <Gauge {...gauge} /> })),
        { state: "Grande, avec sa phrase", view: <Gauge raised={4_380_000} goal={million} threshold={50_000_000} big><SumLine raised={4_380_000} goal={million}>10 000 personnes</SumLine></Gauge> },
      ],
    },
    {
      parts: ["sum-line"],
      states: [
        { state: "Personne encore", view: <SumLine raised={zero} goal={million}>Aucun don pour l’instant</SumLine> },
        { state: "Sans compte de personnes", view: <SumLine raised={million} goal={million} /> },
      ],
    },
    { parts: ["key-figures"], states: [{ state: "Trois, longs", view: <KeyFigures items={items} /> }, { state: "Trois zéros", view: <KeyFigures items={[{ value: 0, label: "don" }, { value: 0, label: "personne" }, { value: 0, label: "jour" }]} /> }] },
    {
      parts: ["figure-tiles"],
      states: [
        { state: "Quatre, longs", view: <FigureTiles items={[...items, { value: <Money cents={-1200} />, label: "à compenser", colour: "danger" }]} /> },
        { state: "Un seul", view: <FigureTiles items={[{ value: 0, label: "demande en attente", colour: "success" }]} /> },
      ],
    },
    { parts: ["stat-figures"], states: [{ state: "Bande, longs", view: <StatFigures items={items} /> }] },
    {
      parts: ["breakdown"],
      states: [
        { state: "Deux lignes", view: <Breakdown totalLabel="Total" items={[{ label: extremes.unbroken, cents: million }, { label: extremes.sentence, cents: 1 }]} /> },
        { state: "0 €", view: <Breakdown totalLabel="Total" items={[{ label: "Rien encore", cents: zero }]} /> },
      ],
    },
  ],
};
