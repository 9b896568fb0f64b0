import { useLoaderData } from "@remix-run/react";
import { TextPage } from "~/features/content/components/text-page";
import { pageTitle } from "~/features/content/content";
import { intermediary } from "~/features/territory/current.server";
import { readingPage } from "~/lib/reading-page";

export const handle = readingPage;

export const meta = pageTitle("Accessibilité", "Ce qui est fait pour que chacun puisse lire, donner et voter ici, ce qui reste à faire, et à qui le dire.");

export const loader = () => ({ legal: intermediary() });

export default function AccessibilityPage() {
  const { legal } = useLoaderData<typeof loader>();
  return (
    <TextPage title="Accessibilité : non conforme" lead="Tant qu’aucun audit n’a été mené par un tiers, c’est le seul mot permis. Nous construisons pourtant ce site pour tout le monde.">
      <h2>Déclaration</h2>
      <p>{legal.name} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à l’ensemble du site Propulsons!.</p>
      <h2>État de conformité</h2>
      <p>Propulsons! n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2) : aucun audit n’a encore été réalisé.</p>
      <h2>Ce que nous vérifions déjà</h2>
      <p>Chaque page est contrôlée par un outil automatique à chaque modification, s’utilise au clavier et sans JavaScript, et se lit à 320 pixels de large.</p>
      <h2>Nous écrire</h2>
      <p>
        Un contenu vous résiste ? Écrivez à <a href={`mailto:${legal.email}`}>{legal.email}</a> ou appelez le {legal.phone} : nous vous donnons l’information autrement.
      </p>
      <h2>Voies de recours</h2>
      <p>
        Sans réponse satisfaisante, vous pouvez écrire au <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>, appeler le 09 69 39 00 00, ou adresser un courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
      </p>
    </TextPage>
  );
}
