import { readFileSync } from "node:fs";
import type { PublishedVote } from "~/features/results/published-vote";
import { checkWords } from "~/features/results/results.fr";
import { verifyVote } from "~/features/results/verify-vote";
import { Failure } from "../entry/failure.mjs";

const usage = "Usage: npm run verify:vote -- FILE.json|URL";

async function readText(from: string): Promise<string> {
  if (!/^https?:/.test(from)) return readFileSync(from, "utf8");
  const answer = await fetch(from);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

async function readVote(from: string): Promise<PublishedVote> {
  const vote = await readText(from).then((text) => JSON.parse(text) as Partial<PublishedVote>).catch(() => {
    throw new Failure(`${from}: cannot be read`);
  });
  if (vote.format !== "propulsons/vote/1") throw new Failure(`${from}: not a published vote`);
  return vote as PublishedVote;
}

/** Checks a published vote (`vote.json`) from its file alone, and counts it again. 0 when everything agrees. */
export async function verifyFile([from, ...others]: string[]): Promise<number> {
  if (!from || others.length) throw new Failure(usage);
  const verdicts = await verifyVote(await readVote(from));
  for (const { check, agrees } of verdicts) console.log(`${agrees ? "ok " : "NO "} ${checkWords[check].title} : ${agrees ? checkWords[check].agrees : checkWords[check].differs}`);
  return verdicts.every(({ agrees }) => agrees) ? 0 : 1;
}
