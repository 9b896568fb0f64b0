import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { ConfirmPanel } from "~/ui/confirm-panel";
import { Disclosure } from "~/ui/disclosure";
import { EmptyState } from "~/ui/empty-state";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { PlainTerms } from "~/ui/plain-terms";
import { Prose } from "~/ui/prose";
import { Quote } from "~/ui/quote";
import { Tag } from "~/ui/tag";
import { Toast } from "~/ui/toast";
import { extremes, type ExampleGroup } from "./example";

const tones = ["info", "warning", "danger", "success"] as const;
const actions = (
  <>
    <Button>Annuler ce don</Button>
    <ButtonLink to="/" variant="ghost">Le garder</ButtonLink>
  </>
);

export const boxExamples: ExampleGroup = {
  slug: "boites",
  title: "Boîtes et textes",
  examples: [
    {
      parts: ["panel"],
      states: [
        { state: "Titre long et étiquette", view: <Panel title={extremes.title} aside={<Tag tone="live">En cours</Tag>}>{extremes.sentence}</Panel> },
        { state: "Mot sans coupure", view: <Panel title={extremes.unbroken} level={3}>{extremes.unbroken}</Panel> },
        { state: "Sans barre ni titre", view: <Panel flat>{extremes.sentence}</Panel> },
      ],
    },
    {
      parts: ["callout"],
      states: [
        ...tones.map((tone) => ({ state: `Ton ${tone}`, view: <Callout tone={tone} title={extremes.place}><p>{extremes.sentence}</p></Callout> })),
        { state: "Sans titre, mot sans coupure", view: <Callout>{extremes.unbroken}</Callout> },
      ],
    },
    {
      parts: ["empty-state"],
      states: [
        { state: "Avec dessin et geste", view: <EmptyState title="Aucune campagne à Fruges pour l’instant" picto="lien-social" actions={<ButtonLink to="/projets">Voir toutes les campagnes</ButtonLink>}><p>Il y en a deux à moins de vingt kilomètres.</p></EmptyState> },
        { state: "Seul, mot sans coupure", view: <EmptyState title={extremes.unbroken} level={3} /> },
      ],
    },
    { parts: ["toast"], states: [{ state: "Court", view: <Toast>C’est enregistré.</Toast> }, { state: "Mot sans coupure", view: <Toast>{extremes.unbroken}</Toast> }] },
    { parts: ["confirm-panel"], states: [{ state: "Question longue", view: <ConfirmPanel question={`Annuler votre don à « ${extremes.title} » ?`} actions={actions}><p>{extremes.sentence}</p></ConfirmPanel> }] },
    {
      parts: ["disclosure"],
      states: [{ state: "Ouverte, fermée", view: <Disclosure items={[{ question: extremes.unbroken, answer: <p>{extremes.unbroken}</p>, open: true }, { question: extremes.title, answer: <p>{extremes.sentence}</p> }]} /> }],
    },
    {
      parts: ["prose"],
      states: [
        { state: "Titres, listes, lien", view: <Prose><h3>{extremes.title}</h3><p>{extremes.sentence} <a href="#prose">Un lien</a>.</p><ul><li>{extremes.unbroken}</li><li>Une ligne</li></ul><h4>{extremes.unbroken}</h4><p>{extremes.unbroken}</p></Prose> },
        { state: "Texte déjà nettoyé", view: <Prose html="<p>Du texte <strong>gras</strong>.</p>" /> },
      ],
    },
    { parts: ["quote"], states: [{ state: "Signée", view: <Quote author={extremes.organisation}>{extremes.sentence}</Quote> }, { state: "Sans nom, mot sans coupure", view: <Quote>{extremes.unbroken}</Quote> }] },
    { parts: ["lined-list"], states: [{ state: "Une, plusieurs, longues", view: <LinedList><li>Béthune</li><li>{extremes.place}</li><li>{extremes.unbroken}</li></LinedList> }] },
    { parts: ["plain-terms"], states: [{ state: "En clair", view: <PlainTerms items={[{ term: "Qui reçoit", text: extremes.organisation }, { term: extremes.unbroken, text: extremes.unbroken, icon: "euro" }]} /> }] },
  ],
};
