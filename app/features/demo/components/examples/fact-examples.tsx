import { ButtonLink } from "~/ui/button-link";
import { Facts } from "~/ui/facts";
import { LifeLine } from "~/ui/life-line";
import { Money } from "~/ui/money";
import { Seats } from "~/ui/seats";
import { Stairs } from "~/ui/stairs";
import { Steps } from "~/ui/steps";
import { Table, type Column } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { Todo } from "~/ui/todo";
import { extremes, type ExampleGroup } from "./example";

type Line = { name: string; place: string; cents: number };

const columns: Column<Line>[] = [
  { label: "Projet", cell: ({ name }) => name },
  { label: "Commune", cell: ({ place }) => place },
  { label: "Collecté", right: true, cell: ({ cents }) => <Money cents={cents} /> },
  { label: "État", cell: ({ cents }) => <Tag tone={cents ? "live" : "draft"}>{cents ? "En cours" : "Brouillon"}</Tag> },
];
const lines: Line[] = [
  { name: extremes.title, place: extremes.place, cents: extremes.million },
  { name: extremes.unbroken, place: extremes.unbroken, cents: extremes.zero },
  { name: "Opale", place: "Béthune", cents: -1200 },
];
const table = { columns, rowKey: ({ name }: Line) => name };
const act = <ButtonLink to="/mon-espace" variant="ghost" small>Répondre<span className="sr"> à la demande</span></ButtonLink>;
const path = [
  { title: extremes.unbroken, text: extremes.sentence },
  { title: "Le comité", text: "Six sièges, des raisons écrites." },
  { title: "La campagne", text: extremes.place, state: "now" as const },
];

export const factExamples: ExampleGroup = {
  slug: "faits",
  title: "Tableaux, listes et parcours",
  examples: [
    {
      parts: ["table", "table-row"],
      states: [
        { state: "Vide", view: <Table {...table} caption="Campagnes" rows={[]} empty={<p className="muted">Aucune campagne pour l’instant.</p>} /> },
        { state: "Une ligne, titre caché", view: <Table {...table} caption="Une campagne" captionHidden rows={lines.slice(0, 1)} /> },
        { state: "Plusieurs, avec total", view: <Table {...table} caption={extremes.title} rows={lines} footer={<tr><th scope="row">Total</th><td /><td className="r"><Money cents={99_998_800} /></td><td /></tr>} /> },
      ],
    },
    {
      parts: ["facts"],
      states: [
        { state: "Un fait", view: <Facts items={[{ term: "Commune", detail: "Béthune" }]} /> },
        { state: "Longs", view: <Facts items={[{ term: "Structure", detail: extremes.organisation }, { term: extremes.unbroken, detail: extremes.unbroken }, { term: "Somme", detail: <Money cents={extremes.million} /> }]} /> },
      ],
    },
    { parts: ["seats"], states: [{ state: "Longs", view: <Seats items={[{ name: extremes.place, note: extremes.organisation, status: <Tag tone="success">Donné</Tag> }, { name: extremes.unbroken, status: <Tag tone="warning">{extremes.place}</Tag> }]} /> }] },
    {
      parts: ["todo"],
      states: [
        { state: "Rien à faire", view: <Todo items={[]} empty="Rien à faire aujourd’hui. Prochain comité jeudi 8 octobre." /> },
        { state: "En retard, longs", view: <Todo empty="" items={[{ when: "Avant jeudi 8 octobre à 18 h", late: true, title: extremes.unbroken, note: extremes.sentence, action: act }, { when: "Demain", title: extremes.title }]} /> },
      ],
    },
    {
      parts: ["steps"],
      states: [
        { state: "Au début", view: <Steps label="Étapes, au début" steps={["Montant", "Vos coordonnées", "Paiement"]} current={0} /> },
        { state: "À la fin, longues", view: <Steps label="Étapes, à la fin" steps={[extremes.unbroken, "Vos coordonnées et votre adresse", "Paiement"]} current={2} /> },
      ],
    },
    {
      parts: ["life-line"],
      states: [{ state: "Fait, en ce moment, à venir", view: <LifeLine events={[{ title: extremes.unbroken, detail: extremes.sentence, state: "done" }, { title: extremes.title, detail: extremes.unbroken, state: "now" }, { title: "La campagne", state: "next" }]} /> }],
    },
    { parts: ["stairs"], states: [{ state: "Trois marches", view: <Stairs steps={path} /> }, { state: "Cinq marches", view: <Stairs steps={[...path, ...path.slice(1)]} /> }] },
  ],
};
