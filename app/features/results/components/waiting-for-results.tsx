import { formatDateTime } from "~/lib/dates";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

type Waiting = { name: string; closedAt: Date | string | null; chainHead: string | null; base: string };

/** Before the publication: nobody knows anything, and once the box is closed anybody can hold us to it. */
export const WaitingForResults = ({ name, closedAt, chainHead, base }: Waiting) => (
  <Section tight narrow>
    <Stack gap="lg">
      <Breadcrumb items={[{ label: "Budget citoyen", to: base }, { label: "Les résultats" }]} />
      <PageHeading title="Pas encore de résultats" kicker={name} size="md" lead={closedAt ? "Le vote est fini. Le bureau ouvrira l’urne en public, puis tout sera publié ici." : "Ils seront publiés ici après le vote. Jusque-là, personne ne les connaît : les bulletins sont scellés."} />
      {closedAt && chainHead && (
        <Panel title="L’urne est close">
          <Stack>
            <p>Fermée le {formatDateTime(closedAt)}. Voici la tête de la chaîne de ses empreintes : si un bulletin était changé, ajouté ou retiré, elle ne serait plus la même.</p>
            <code className="seal">{(chainHead.match(/.{1,4}/g) ?? []).map((group, index) => <span key={index}>{group}</span>)}</code>
            <p>
              <ButtonLink to={`${base}/resultats/mon-bulletin`} variant="vote">Retrouver mon bulletin</ButtonLink>
            </p>
          </Stack>
        </Panel>
      )}
    </Stack>
  </Section>
);
