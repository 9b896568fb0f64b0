import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Prose } from "~/ui/prose";
import { Table } from "~/ui/table";
import { API, endpoints } from "../endpoints";
import { examplePath, formatCount } from "../open-data.fr";
import { licence } from "../openapi";

const lines = Object.values(endpoints);

/** Each answer, with an address that one may open at once. */
export const Answers = ({ slug, year }: { slug: string | null; year: number | null }) => (
  <Table
    caption="Ce que l’on peut demander"
    captionHidden
    columns={[
      { label: "Données", cell: ({ title }) => title },
      { label: "Ce qu’elles disent", cell: ({ summary }) => summary },
      { label: "Adresse", cell: ({ path }) => { const to = examplePath(path, { slug, year }); return to ? <a href={to}>{to}</a> : <code>{API}{path}</code>; } },
    ]}
    rows={lines}
    rowKey={({ path }) => path}
  />
);

export const Following = () => (
  <Panel title="Suivre et télécharger">
    <Facts
      items={[
        { term: "Les campagnes", detail: <><a href="/campagnes.atom">/campagnes.atom</a>, pour un lecteur de flux&nbsp;: chaque campagne le jour où elle ouvre.</> },
        { term: "Les rencontres", detail: <><a href="/agenda.ics">/agenda.ics</a>, pour un agenda&nbsp;: les rencontres ouvertes à tous.</> },
        { term: "Le bilan", detail: <>Sous chaque tableau de la page <a href="/le-bilan">Le bilan</a>, le même en fichier CSV.</> },
        { term: "Les votes", detail: <>Avec les résultats de chaque <a href="/budget-citoyen">budget citoyen</a>, l’urne dépouillée et de quoi la recompter.</> },
      ]}
    />
  </Panel>
);

export const Licence = () => (
  <Panel title="Ce que vous pouvez en faire">
    <Prose>
      <p>Tout, même du commerce&nbsp;: les données sont sous <a href={licence.url}>{licence.name}</a>. Une seule condition&nbsp;: dites d’où elles viennent et de quel jour elles sont, par exemple «&nbsp;Propulsons!, données du 12&nbsp;novembre 2026&nbsp;».</p>
      <p>Les photos restent à leurs auteurs. Aucun nom de donateur ni d’électeur n’est dans ces données, et aucun chiffre du bilan n’y parle de moins de cinq personnes.</p>
    </Prose>
  </Panel>
);

export const GoodToKnow = ({ site, perHour }: { site: string; perHour: number }) => (
  <Panel title="Pour qui programme">
    <Prose>
      <p>La description complète, au format OpenAPI&nbsp;3.1&nbsp;: <a href={`${API}/openapi.json`}>{API}/openapi.json</a>. Dans un terminal&nbsp;:</p>
      <pre className="seal-text">curl {site}{API}/campagnes</pre>
      <p>Une page de n’importe quel site peut demander la même adresse&nbsp;: la réponse l’y autorise (CORS).</p>
      <ul>
        <li>Les montants sont des nombres entiers de centimes d’euro, les instants sont en temps universel, les jours sont ceux de Paris.</li>
        <li>Les longues listes vont par pages&nbsp;: <code>suivante</code> donne l’adresse de la suite.</li>
        <li>Chaque réponse porte un <code>ETag</code>&nbsp;: renvoyé dans <code>If-None-Match</code>, il épargne ce qui n’a pas changé.</li>
        <li>Ni clé, ni compte, ni cookie. Jusqu’à {formatCount(perHour)} demandes par heure et par connexion.</li>
      </ul>
    </Prose>
  </Panel>
);
