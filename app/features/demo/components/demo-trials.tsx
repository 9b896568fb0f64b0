import { Form, Link } from "@remix-run/react";
import type { Trial } from "../demo.server";
import type { DemoPersonKey } from "../people";

type EnterProps = { person: DemoPersonKey; to: string; children: string };

function EnterButton({ person, to, children }: EnterProps) {
  return (
    <Form method="post" action="/_demo/entrer" reloadDocument>
      <input type="hidden" name="vers" value={to} />
      <button name="person" value={person} className="demo-link">
        {children}
      </button>
    </Form>
  );
}

/** Vote, find one's fingerprint, close, find one's receipt, count again. */
function VoteTrial({ year, editionId, isClosed }: NonNullable<Trial["vote"]>) {
  const page = `/budget-citoyen/${year}`;
  if (!isClosed) {
    return (
      <>
        <Link to={`${page}/voter`}>Voter, et noter votre code</Link>
        <Link to={`${page}/suivi`}>Retrouver l’empreinte de votre bulletin</Link>
        <span>Puis l’horloge, jusqu’à la fin du vote.</span>
      </>
    );
  }
  return (
    <>
      <EnterButton person="nadia" to={`/equipe/budget-citoyen/${editionId}/resultats`}>Ouvrir l’urne : les parts de la clé sont dans le courrier</EnterButton>
      <Link to={`${page}/resultats`}>Retrouver votre reçu, recompter vous-même</Link>
    </>
  );
}

/** Four short stories that show the whole life of a project. */
export function DemoTrials({ campaignSlug, campaignTitle, examinationId, vote }: Trial & { path: string }) {
  return (
    <ol className="demo-panel demo-trials">
      <li>
        <strong>Donnez 25 € et suivez-les.</strong>
        {campaignSlug ? <Link to={`/projets/${campaignSlug}/soutenir`}>Soutenir « {campaignTitle} »</Link> : <span>Aucune campagne n’est ouverte.</span>}
        <EnterButton person="nadia" to="/equipe/argent/journal">Puis voir ses lignes de compte</EnterButton>
      </li>
      <li>
        <strong>Quatre sièges ont voté : jouez les deux autres, puis la présidence.</strong>
        {examinationId ? (
          <>
            <EnterButton person="credit-solidaire" to={`/comite/examens/${examinationId}`}>Siéger pour le Crédit solidaire</EnterButton>
            <EnterButton person="investissement-solidaire" to={`/comite/examens/${examinationId}`}>Siéger pour l’Investissement solidaire</EnterButton>
            <EnterButton person="departement" to={`/comite/examens/${examinationId}`}>Présider et clore</EnterButton>
          </>
        ) : (
          <span>Le comité a tout décidé.</span>
        )}
      </li>
      <li>
        <strong>Sautez à la fin de la campagne, puis au versement,</strong>
        <span>avec l’horloge ci-contre.</span>
        <EnterButton person="nadia" to="/equipe/argent">Voir où est l’argent</EnterButton>
      </li>
      <li>
        <strong>Votez, puis dépouillez.</strong>
        {vote ? <VoteTrial {...vote} /> : <span>Aucun vote n’est préparé.</span>}
      </li>
    </ol>
  );
}
