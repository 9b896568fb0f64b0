import { Link, useLoaderData } from "@remix-run/react";
import { TextPage } from "~/features/content/components/text-page";
import { pageTitle } from "~/features/content/content";
import { intermediary } from "~/features/territory/current.server";
import { readingPage } from "~/lib/reading-page";

export const handle = readingPage;

export const meta = pageTitle("Questions sur un don", "Qui reçoit mon don, quand suis-je débité, puis-je changer d’avis, aurai-je un reçu fiscal : les réponses, simplement.");

export const loader = () => ({ contact: intermediary().email });

export default function QuestionsPage() {
  const { contact } = useLoaderData<typeof loader>();
  return (
    <TextPage title="Questions sur un don" lead="Ce que l’on nous demande avant de sortir sa carte.">
      <h2>Que se passe-t-il si la campagne n’atteint pas son seuil ?</h2>
      <p>Tout le monde est remboursé en entier, automatiquement, sans rien avoir à demander. Le seuil est écrit sur la page de chaque projet. Il peut être l’objectif entier, une partie, ou rien du tout : alors le projet garde ce qu’il réunit.</p>
      <h2>Quels sont les frais ?</h2>
      <p>Le label prend 0 €. Le paiement par carte a un coût, annoncé avant de payer. Si la campagne échoue, c’est le label qui le prend à sa charge : vous retrouvez la somme exacte.</p>
      <h2>Qui reçoit mon don ?</h2>
      <p>La structure qui porte le projet, nommée sur sa page et avant le paiement. L’argent reste sur un compte de paiement jusqu’à la fin de la campagne, puis il lui est versé.</p>
      <h2>Faut-il un compte ?</h2>
      <p>Non. Une adresse e-mail suffit. Le message de confirmation contient un lien pour retrouver votre don.</p>
      <h2>Puis-je annuler mon don ?</h2>
      <p>Oui, jusqu’à 24 heures avant la fin de la campagne : ouvrez la page de votre don, avec le lien du message de confirmation, puis choisissez « Annuler mon don ». Vous êtes remboursé en entier.</p>
      <h2>J’ai perdu le message de confirmation. Que faire ?</h2>
      <p>
        Écrivez à l’équipe du label, <a href={`mailto:${contact}`}>{contact}</a>, depuis l’adresse e-mail qui a servi à donner.
      </p>
      <h2>Ma contrepartie n’arrive pas. À qui m’adresser ?</h2>
      <p>
        À la structure qui porte le projet : c’est elle qui remet les contreparties, et le mois annoncé est une estimation. Sans réponse de sa part, écrivez à l’équipe du label, <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
      <h2>Comment savoir si mon don est bien compté ?</h2>
      <p>Chaque nuit, la somme des dons de la veille est publiée sur la page du projet et scellée : plus personne ne peut la changer sans que cela se voie. Sur la page de votre don, « Vérifier mon don » laisse votre propre appareil refaire le calcul.</p>
      <h2>Est-ce que mon nom est public ?</h2>
      <p>
        Vous choisissez au moment de donner. Votre nom paraît sur la page du projet, ou vous le cachez : au public, et au porteur du projet aussi. Vous pouvez de même cacher le montant. Une seule exception, annoncée avant de payer : une contrepartie envoyée par la poste.
      </p>
      <h2>Puis-je avoir un reçu fiscal ?</h2>
      <p>La confirmation de don n’en est pas un. Pour l’instant, aucun reçu fiscal n’est délivré ici.</p>
      <p>
        <Link to="/projets">Voir les campagnes</Link>
      </p>
    </TextPage>
  );
}
