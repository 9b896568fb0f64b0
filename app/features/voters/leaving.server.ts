import { z } from "zod";
import { comeBackFromFranceConnect, endAtFranceConnect, leaveForFranceConnect, type CameBack } from "~/services/franceconnect.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { env } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { logWarning } from "~/lib/log.server";
import type { Door } from "./doors.server";
import type { DoorAim } from "./door-aim";
import { passHeaders } from "./pass-door.server";
import { ageRefusal } from "./say-who.server";
import { tagsOf } from "./tags.server";
import { instant, voteCookie } from "./vote-cookie.server";
import type { WaitingVoter } from "./waiting-voter.server";

const schema = z.object({ roundId: z.uuid(), state: z.string(), nonce: z.string(), verifier: z.string(), until: instant });
const cookie = voteCookie("voter-leaving", 15, schema);

const addressOf = (year: number, page: "retour" | "fin", search = "") => `${env().PUBLIC_URL}/budget-citoyen/${year}/voter/franceconnect/${page}${search}`;

/** @throws DomainError voters.identity_away */
export async function leaveDoor({ roundId, edition }: Door): Promise<{ url: string; cookie: string }> {
  try {
    const { url, leaving } = await leaveForFranceConnect(addressOf(edition.year, "retour"));
    return { url, cookie: cookie.give({ roundId, ...leaving }) };
  } catch {
    // Without the error: nothing of a voter's request is written down.
    logWarning("FranceConnect does not answer");
    throw new DomainError("voters.identity_away");
  }
}

/** Once: whatever comes of it, this browser's state is used up. @throws DomainError voters.identity_unfinished */
async function cameBack(request: Request, { roundId, edition }: Door): Promise<CameBack> {
  const leaving = cookie.read(request);
  if (leaving?.roundId !== roundId) throw new DomainError("voters.identity_unfinished");
  // What the proxy calls this site is not what FranceConnect was told.
  return comeBackFromFranceConnect(new URL(addressOf(edition.year, "retour", new URL(request.url).search)), leaving).catch(() => {
    throw new DomainError("voters.identity_unfinished");
  });
}

/** The register gives every first name; at the door one writes the first. */
const firstOf = (givenNames: string) => givenNames.trim().split(/\s+/)[0]!;

/** The pass of who FranceConnect says it is; what was typed at the door still counts among the look-alikes. */
async function passOf(door: Door, { nearTags }: WaitingVoter, { familyName, givenNames, birthDate }: CameBack["identity"]): Promise<Headers> {
  const refusal = ageRefusal(door.edition, birthDate, parisDay(await now()));
  if (refusal) throw refusal;
  const proved = await tagsOf(door.roundId, { familyName, firstName: firstOf(givenNames), birthDate });
  return passHeaders(door, { voterTag: proved.voterTag, nearTags: [...new Map([...nearTags, ...proved.nearTags].map((tag) => [tag.toString("hex"), tag])).values()], channel: "franceconnect" });
}

/** Takes who comes back through the door, by the end of their session there. @throws DomainError */
export async function enterByFranceConnect(request: Request, door: Door, waiting: WaitingVoter): Promise<{ to: string; headers: Headers }> {
  const { identity, idToken } = await cameBack(request, door);
  const headers = await passOf(door, waiting, identity);
  headers.append("Set-Cookie", cookie.end());
  return { to: await endAtFranceConnect(idToken, addressOf(door.edition.year, "fin"), stateOf(waiting.aim)), headers };
}

export const endLeaving = (): string => cookie.end();

const stateOf = (aim: DoorAim) => `${aim}.${crypto.randomUUID()}`;
export const aimOfState = (url: string): DoorAim => (new URL(url).searchParams.get("state")?.startsWith("deja-vote.") ? "deja-vote" : "bulletin");
