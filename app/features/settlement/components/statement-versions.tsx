import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import type { StatementChange } from "../statement";
import { changeSentences } from "../statement-words.fr";

type Version = { number: number; createdAt: string | Date; sha256: string; changes: readonly StatementChange[] | null };

/** Every statement that was written, the newest first, and what each one changes. */
export function StatementVersions({ campaignId, versions }: { campaignId: string; versions: readonly Version[] }) {
  if (versions.length === 0) return null;
  return (
    <Panel title="Vos relevés">
      <Stack>
        <p><a href={`/mon-espace/campagnes/${campaignId}/releve.pdf`}>Télécharger le relevé de reversement (PDF)</a></p>
        {versions.length > 1 && (
          <LinedList>
            {versions.map(({ number, createdAt, changes }) => (
              <li key={number}>
                <TextLink to={`/mon-espace/campagnes/${campaignId}/releves/${number}`} reloadDocument>Relevé n°&nbsp;{number}</TextLink>, établi le {formatShortDate(createdAt)}
                {number > 1 && changeSentences(changes).map((sentence) => <span key={sentence} className="muted"><br />{sentence}</span>)}
              </li>
            ))}
          </LinedList>
        )}
        <p className="muted sm">Un relevé ne change plus une fois établi. S’il arrive encore quelque chose, un nouveau relevé dit quoi.</p>
      </Stack>
    </Panel>
  );
}
