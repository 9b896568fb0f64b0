import { formatDate } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import { Todo } from "~/ui/todo";
import type { CampaignSummary } from "../campaigns.server";

/** Campaigns that their holder has sent, with the day they hope for. */
export function CampaignsToReview({ campaigns }: { campaigns: CampaignSummary[] }) {
  return (
    <Panel title="Campagnes à relire" aside={<TextLink to="/equipe/campagnes">Toutes les campagnes</TextLink>}>
      <Todo
        empty="Aucune campagne n’attend votre relecture. Une campagne arrive ici quand son porteur l’envoie."
        items={campaigns.map(({ id, title, organisationName, launchOn }) => ({
          when: "À relire",
          title,
          note: `${organisationName}${launchOn ? `, mise en ligne souhaitée le ${formatDate(launchOn)}` : ""}`,
          action: (
            <ButtonLink to={`/equipe/campagnes/${id}`} small>
              Relire<span className="sr"> la campagne {title}</span>
            </ButtonLink>
          ),
        }))}
      />
    </Panel>
  );
}
