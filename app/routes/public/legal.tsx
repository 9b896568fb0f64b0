import { useLoaderData } from "@remix-run/react";
import { TextPage } from "~/features/content/components/text-page";
import { pageTitle } from "~/features/content/content";
import { intermediary, territory } from "~/features/territory/current.server";
import { readingPage } from "~/lib/reading-page";

export const handle = readingPage;

export const meta = pageTitle("Mentions légales", "Qui édite ce site, qui l’héberge, sous quel agrément les dons sont reçus.");

export const loader = () => ({ legal: intermediary(), ofName: territory().ofName });

export default function LegalPage() {
  const { legal, ofName } = useLoaderData<typeof loader>();
  return (
    <TextPage title="Mentions légales" lead="Qui édite ce site, et qui répond de l’argent confié.">
      <h2>L’intermédiaire</h2>
      <p>
        {legal.name}, {legal.form}, {legal.address}. Immatriculée à l’ORIAS comme intermédiaire en financement participatif sous le numéro {legal.orias}.
      </p>
      <p>
        Adresse e-mail : <a href={`mailto:${legal.email}`}>{legal.email}</a>. Téléphone : {legal.phone}.
      </p>
      <h2>Ce que nous faisons</h2>
      <p>Propulsons! labellise des projets solidaires {ofName} et recueille des dons pour eux, sans prêt ni placement. Les dons vont aux porteurs de projet ; le label ne garde rien.</p>
      <h2>Les paiements</h2>
      <p>Les paiements par carte sont traités par Stripe Payments Europe Ltd. Nous ne voyons ni ne gardons aucun numéro de carte.</p>
      <h2>Une réclamation</h2>
      <p>Écrivez-nous ou appelez-nous : nous accusons réception sous dix jours ouvrables et répondons sous deux mois. Si la réponse ne vous convient pas, vous pouvez saisir gratuitement un médiateur de la consommation.</p>
    </TextPage>
  );
}
