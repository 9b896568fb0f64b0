import type { ReactNode } from "react";
import { Disclosure } from "~/ui/disclosure";
import { Panel } from "~/ui/panel";
import "./second-factor.css";

type SetUpStepsProps = { qrCode: string; secret: string; children: ReactNode };

/** The drawing to scan, the same as text, then the form of the first code. */
export function SetUpSteps({ qrCode, secret, children }: SetUpStepsProps) {
  return (
    <>
      <Panel title="1. Scannez ce dessin">
        <p>Dans votre application d’authentification, ajoutez un compte et visez ce carré.</p>
        <div className="set-up-code" role="img" aria-label="Code QR à scanner ; le même secret est écrit juste en dessous" dangerouslySetInnerHTML={{ __html: qrCode }} />
        <Disclosure items={[{ question: "Impossible de scanner ?", answer: <><p>Choisissez « saisir une clé » dans l’application, et recopiez&nbsp;:</p><p className="set-up-secret">{secret}</p></> }]} />
      </Panel>
      <Panel title="2. Recopiez le code qui s’affiche">{children}</Panel>
    </>
  );
}
