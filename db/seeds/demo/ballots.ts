import { createTransport } from "nodemailer";
import { db } from "#db";
import { castBallot } from "~/features/ballots/cast-ballot.server";
import { prepareRound } from "~/features/ballots/prepare-round.server";
import { sealRound } from "~/features/ballots/seal-round.server";
import { sealBallot } from "~/features/ballots/sealing";
import { drawSecret, receiptOf, slotOf } from "~/features/ballots/secret";
import { phaseOf } from "~/features/editions/edition";
import { demoEmail } from "~/features/demo/people";
import { inviteAgent } from "~/features/paper-vote/name-agent.server";
import { openPlace } from "~/features/paper-vote/save-place.server";
import { confirmShare } from "~/features/vote-office/confirm-share.server";
import { nameOffice } from "~/features/vote-office/name-office.server";
import { postKey } from "~/features/vote-office/post-key.server";
import { drawKey, splitKey } from "~/features/vote-office/shares";
import { mailboxTagOf, tagsOf } from "~/features/voters/tags.server";
import { now } from "~/lib/clock.server";
import { parisInstant } from "~/lib/dates";
import { env } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";
import { demoEdition } from "./budget";
import { initiativeStories } from "./budget-stories";
import { actorOf } from "./world";

const OFFICE = ["nadia", "claire", "clubs-investisseurs"] as const;
const VOTERS = 160;

/** On paper, handed over in person, anywhere else; here in the mailbox, so that a visitor can open the box. */
async function handShare(key: string, share: string): Promise<void> {
  const text = `Exemple : votre part de la clé du scrutin.\n\n${share}\n\nDans la vraie vie, elle est notée sur papier pendant la cérémonie et ne passe jamais par un e-mail. Ici, elle est dans la boîte de la démonstration pour que vous puissiez dépouiller : deux parts sur trois suffisent.`;
  const transport = createTransport(env().SMTP_URL);
  await transport.sendMail({ from: env().MAIL_FROM, to: demoEmail(key), subject: "Exemple : votre part de la clé du scrutin", text });
  // A connection kept open would keep the seeds from ending.
  transport.close();
}

async function makeKey(roundId: string): Promise<void> {
  const [team, pair] = [await actorOf("nadia"), await drawKey()];
  const publicKey = Buffer.from(pair.publicKey).toString("hex");
  await postKey(team, roundId, publicKey);
  const shares = await splitKey(pair, OFFICE.length, 2);
  for (const [index, key] of OFFICE.entries()) {
    await confirmShare(await actorOf(key), roundId, publicKey);
    await handShare(key, shares[index]!);
  }
}

/** The office makes its key and the vote is sealed. Without a film that could be prepared, nothing may stand on the ballot: no vote then. */
export async function sealVote(): Promise<void> {
  const edition = await demoEdition();
  const films = await db.selectFrom("pitchVideo").select("id").where("status", "=", "published").executeTakeFirst();
  if (!films) return;
  const team = await actorOf("nadia");
  const { startsOn, endsOn } = orNotFound(phaseOf(edition, "vote"));
  const roundId = await prepareRound(team, edition.id, { opensAt: parisInstant(startsOn), closesAt: parisInstant(endsOn, "23:59:59") });
  const [member1, member2, member3] = OFFICE.map(demoEmail) as [string, string, string];
  await nameOffice(team, roundId, { member1, member2, member3 });
  await makeKey(roundId);
  await sealRound(team, edition.id);
  await openTownHall(edition.id);
}

/** Kept by three, so that whoever marks somebody there can also see the paper keyed, and a difference decided. Nobody is marked yet. */
async function openTownHall(editionId: string): Promise<void> {
  const team = await actorOf("nadia");
  const placeId = await openPlace(team, editionId, { name: "Mairie d’Arras (exemple)", commune: "62000 Arras", whereabouts: "Accueil de l’hôtel de ville, place des Héros\nDu lundi au vendredi, de 9 h à 17 h" });
  for (const key of ["claire", "departement"]) await inviteAgent(team, editionId, placeId, { email: demoEmail(key) });
}

/** Always the same for the same voter: the demonstration's figures do not change from one day to the next. */
const chance = (voter: number, line: number) => ((voter * 7_919 + line * 104_729 + voter * line * 31) % 1_009) / 10.09;

function choicesOf(voter: number, lines: readonly { number: number; title: string }[]): number[] {
  if (voter % 40 === 0) return [];
  const liked = lines.filter(({ title }, index) => chance(voter, index) < initiativeStories.find((story) => story.title === title)!.liking);
  const chosen = (liked.length ? liked : lines.slice(voter % lines.length)).slice(0, 1 + (voter % 3));
  return chosen.map(({ number }) => number).sort((a, b) => a - b);
}

/** People who do not exist vote since the opening, each as anybody would: rolled, sealed, in the box. */
export async function fillBox(): Promise<void> {
  const { id: editionId, phases } = await demoEdition();
  const round = await db.selectFrom("ballotRound").select(["id", "publicKey"]).where("editionId", "=", editionId).where("sealedAt", "is not", null).executeTakeFirst();
  if (!round?.publicKey) return;
  const lines = await db.selectFrom("ballotLine").innerJoin("initiative", "initiative.id", "ballotLine.initiativeId").select(["number", "title"]).where("roundId", "=", round.id).orderBy("number").execute();
  const opened = parisInstant(orNotFound(phaseOf({ phases }, "vote")).startsOn).getTime();
  const span = (await now()).getTime() - opened;
  for (let voter = 1; voter <= VOTERS; voter += 1) {
    const secret = drawSecret();
    const sealed = await sealBallot(round.publicKey, { receipt: await receiptOf(secret), choices: choicesOf(voter, lines), isWithdrawn: false });
    const tags = await tagsOf(round.id, { familyName: `Exemple ${"abcdefghijklmnop"[voter % 16]}`, firstName: `Votant ${String.fromCharCode(97 + (voter % 26))}${String.fromCharCode(97 + Math.floor(voter / 26))}`, birthDate: `19${50 + (voter % 50)}-0${1 + (voter % 9)}-1${voter % 10}` });
    const mailboxTag = await mailboxTagOf(round.id, `votant-${voter}@example.org`);
    const at = new Date(opened + (span * voter) / (VOTERS + 1));
    await castBallot({ roundId: round.id, ...tags, mailboxTag, channel: voter % 7 ? "email" : "code", suspicions: [] }, { slot: await slotOf(secret), sealed }, at);
  }
}
