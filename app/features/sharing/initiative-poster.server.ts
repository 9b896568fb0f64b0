import type { Actor } from "~/features/accounts/permissions";
import { phaseOf } from "~/features/editions/edition";
import { daysInWords } from "~/features/editions/edition.fr";
import { getOwnInitiative } from "~/features/initiatives/initiatives.server";
import { getPublicInitiative } from "~/features/initiatives/public-initiatives.server";
import { isThemeKey } from "~/features/territory/themes";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { env } from "~/lib/env.server";
import { notFound } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import type { Poster } from "./poster";
import { readShortCode } from "./short-address.server";

/** The poster of one's own initiative, from its selection until the vote is over. @throws 404 */
export async function getInitiativePoster(actor: Actor, initiativeId: string): Promise<Poster> {
  const own = await getOwnInitiative(actor, initiativeId);
  if (own.status !== "selected") throw notFound();
  const [{ edition, initiative }, writtenAt] = await Promise.all([getPublicInitiative(String(own.year), own.slug), now()]);
  const vote = phaseOf(edition, "vote");
  if (vote && parisDay(writtenAt) > vote.endsOn) throw notFound();
  const { title, summary, theme, organisationName, communeName, requestCents, id, projectId } = initiative;
  return {
    world: "vote", kicker: `${edition.name} · ${organisationName}, ${communeName}`, title, summary, isLabelled: false, isDemo: edition.isDemo, writtenAt, alt: "",
    picture: { fileId: null, theme: isThemeKey(theme) ? theme : "lien-social", seed: id },
    call: "Votez au budget citoyen", address: `${env().PUBLIC_URL}/v/${await readShortCode(projectId)}`,
    when: [...(vote ? [`Le vote\u00a0: ${daysInWords(vote)}, en ligne ou sur papier.`] : []), ...(requestCents ? [`Cette initiative demande ${formatEuros(requestCents)}.`] : [])],
  };
}
