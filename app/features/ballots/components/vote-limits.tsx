import { Disclosure } from "~/ui/disclosure";

/** What the protocol does not protect against: published with every vote (docs/decisions/secret-vote.md). */
const limits = [
  "Si quelqu’un change le serveur, ou le regarde en direct pendant le vote, il peut voir qui vote et, sans JavaScript, ce que la personne choisit ; il peut aussi envoyer une page truquée.",
  "Un administrateur qui aurait gardé les journaux de la base d’avant le mélange de la nuit peut savoir quel bulletin fermé est à qui. Il lui faudrait encore assez de parts de la clé pour l’ouvrir.",
  "Le code de suivi prouve un vote : il n’empêche ni d’acheter une voix, ni de faire pression sur quelqu’un.",
  "Une personne qui ment sur son identité avec plusieurs adresses e-mail peut voter plusieurs fois. Seuls FranceConnect et le papier vérifient l’identité ; rien ne vérifie la commune.",
  "Un bulletin mal ouvert ne se voit que si son auteur vérifie son reçu de vote.",
  "Qui tiendrait à la fois la liste des votants et l’urne pourrait inventer des votants.",
  "Un code de suivi perdu ne se remplace pas ; un code volé permet de changer le vote.",
  "Si tout le monde vote pareil, le secret ne protège personne. Un appareil infecté voit tout. Une panne peut empêcher de voter à temps.",
];

export const VoteLimits = () => (
  <Disclosure
    items={[{
      question: "Ce dont ce vote ne protège pas",
      answer: (
        <>
          <p>Ce scrutin s’inspire du niveau 1 de la CNIL pour le vote par internet. Il ne conviendrait pas à une élection politique.</p>
          <ul className="stack">{limits.map((limit) => <li key={limit}>{limit}</li>)}</ul>
        </>
      ),
    }]}
  />
);
