import { formatShortDate } from "~/lib/dates";
import { Aside } from "~/ui/aside";
import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { Block } from "../proof";
import { Seal } from "./seal";

type PublicSealProps = { head: Block | null; slug: string; campaignId: string };

/** The seal of the last day stands for all of them: whoever keeps it sees whether anything before was changed. */
export const LastSeal = ({ head, slug, campaignId }: PublicSealProps) => (
  <Aside label="Le dernier sceau">
    <Panel title="Le dernier sceau">
      <Stack>
        {head ? (
          <>
            <p className="sm muted">Journée du {formatShortDate(head.day)}</p>
            <Seal hash={head.hash} />
            <p className="sm">Il tient toutes les journées depuis la première. Recopiez-le, photographiez-le : si l’une d’elles était changée, il ne serait plus le même.</p>
          </>
        ) : (
          <p>Il n’y en a pas encore : le premier suit le premier don.</p>
        )}
        <p>
          <ButtonLink to={`/projets/${slug}/preuve.json?campagne=${campaignId}`} variant="ghost" small icon="download" reloadDocument>Les journées (JSON)</ButtonLink>
        </p>
      </Stack>
    </Panel>
  </Aside>
);

/** To the donor's own page. */
export const HaveYouGiven = () => (
  <Panel title="Vous avez donné ?">
    <Stack>
      <p>Ouvrez la page de votre don, avec le lien du message de confirmation, puis « Vérifier mon don ». Votre appareil refait le calcul en une seconde. Sans compte.</p>
      <p>
        <ButtonLink to="/mes-dons" variant="ghost" small>Retrouver mes dons</ButtonLink>
      </p>
    </Stack>
  </Panel>
);
