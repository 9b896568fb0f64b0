import { formatDateTime } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { Malformed } from "../tally";
import { malformedWords } from "../results.fr";

type Counts = {
  voters: number; blank: number; withdrawn: number; malformed: readonly Malformed[]; paperMarks: number; paperVoid: number; sealedBallots: number; keyDestroyedAt: Date | string;
  chainHead: string; throws: string; lots: number;
};

const manyMalformed = (malformed: readonly Malformed[]) =>
  malformed.length === 0 ? "Aucun" : `${formatCount(malformed.length)} (${[...new Set(malformed.map(({ reason }) => malformedWords[reason]))].join(" ; ")})`;

/** Ballots beside people, and everything that does not fall into place. */
export function ResultFigures({ voters, blank, withdrawn, malformed, paperVoid, keyDestroyedAt, chainHead, throws, lots }: Counts) {
  const facts = [
    { term: "Personnes qui ont voté", detail: formatCount(voters) },
    { term: "Bulletins blancs", detail: formatCount(blank) },
    { term: "Votes annulés par leur auteur", detail: formatCount(withdrawn) },
    { term: "Bulletins mal formés", detail: manyMalformed(malformed) },
    { term: "Bulletins papier nuls", detail: formatCount(paperVoid) },
    { term: "Tirage au sort", detail: `Le dé est tombé sur ${throws.split("").join(" ")}${lots ? "" : " ; il n’a pas eu à départager d’initiatives"}` },
    { term: "Clé de l’urne", detail: `Détruite le ${formatDateTime(keyDestroyedAt)}` },
    { term: "Tête de la chaîne", detail: <code className="seal">{(chainHead.match(/.{1,4}/g) ?? []).map((group, index) => <span key={index}>{group}</span>)}</code> },
  ];
  return (
    <Panel title="La participation et le dépouillement">
      <Stack>
        <Facts items={facts} />
        <p className="sm">Ce vote s’inspire du niveau 1 des recommandations de la CNIL. Il ne prétend pas s’y conformer.</p>
      </Stack>
    </Panel>
  );
}
