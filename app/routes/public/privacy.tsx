import { useLoaderData } from "@remix-run/react";
import { TextPage } from "~/features/content/components/text-page";
import { pageTitle } from "~/features/content/content";
import { intermediary } from "~/features/territory/current.server";
import { readingPage } from "~/lib/reading-page";

export const handle = readingPage;

export const meta = pageTitle("Vos données", "Quelles données nous gardons, pourquoi, combien de temps, et comment les consulter, les corriger ou les faire effacer.");

export const loader = () => ({ legal: intermediary() });

export default function PrivacyPage() {
  const { legal } = useLoaderData<typeof loader>();
  return (
    <TextPage title="Vos données" lead="Le moins possible, le temps nécessaire, jamais pour de la publicité.">
      <h2>Quand vous prenez contact</h2>
      <p>Nous gardons ce que vous nous dites pour vous répondre et vous suivre ; l’équipe du label est seule à le lire. Si rien ne suit, votre nom, votre adresse et votre téléphone s’effacent trois ans après le dernier échange. Un partenaire du label peut nous transmettre vos coordonnées avec votre accord : vous recevez alors un message qui le dit, et il ne voit ensuite que jusqu’où votre projet est allé.</p>
      <h2>Quand vous venez à une rencontre</h2>
      <p>Votre nom et votre adresse e-mail servent à confirmer votre place et à vous la rappeler. Ils s’effacent un an après.</p>
      <h2>Quand vous donnez</h2>
      <p>Nous gardons votre adresse e-mail, le montant, et le nom que vous choisissez de montrer. Votre adresse postale n’est demandée que si une contrepartie doit vous être envoyée. Votre numéro de carte ne passe jamais par nous : Stripe le traite.</p>
      <h2>Quand vous portez un projet</h2>
      <p>Votre dossier est lu par l’équipe du label et par les sièges du comité. Un projet labellisé est public, avec les raisons de la décision. Un refus ou un ajournement ne l’est pas.</p>
      <h2>Combien de temps</h2>
      <p>Les pièces comptables dix ans, comme la loi l’exige. Le reste disparaît quand il n’est plus utile.</p>
      <h2>Cookies</h2>
      <p>Un cookie pour rester connecté, un autre pour vous dire qu’une action a réussi. Rien d’autre : il n’y a donc pas de bandeau.</p>
      <h2>Vos droits</h2>
      <p>
        Voir, corriger, emporter ou effacer vos données : écrivez à {legal.name}, <a href={`mailto:${legal.email}`}>{legal.email}</a>. Vous pouvez aussi saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
    </TextPage>
  );
}
