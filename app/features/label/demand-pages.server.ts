import { namedDifferences, type NamedDifference } from "~/lib/text-difference";
import type { Demand } from "./demand";
import { listDemands } from "./demands.server";
import type { ApplicationContent } from "./application-content";
import { textsOfApplication } from "./version-texts";
import { listVersions } from "./versions.server";

/** The parts of a version that one criterion is judged on; all of them without a criterion. */
function textsFor(content: ApplicationContent, criterion: number | null) {
  const texts = textsOfApplication(content);
  if (criterion === null) return texts;
  const own = content.grid.criteria.find(({ number }) => number === criterion)?.questions.map(({ key }) => `answer-${key}`) ?? [];
  const shared = criterion === 1 ? ["uses", "resources", "documents"] : criterion === 3 ? ["project", "documents"] : ["organisation", "documents"];
  return texts.filter(({ key }) => own.includes(key) || shared.includes(key));
}

export type AnsweredDemand = Demand & {
  /** What the next submission changed for that criterion; null before there is one. */
  differences: NamedDifference[] | null;
};

/** Request, answer and difference side by side, the newest requests first. The caller has scoped the application. */
export async function readAnsweredDemands(applicationId: string): Promise<AnsweredDemand[]> {
  const [demands, versions] = await Promise.all([listDemands(applicationId), listVersions(applicationId)]);
  const contentOf = (number: number) => versions.find((version) => version.number === number)?.content;
  return demands.reverse().map((demand) => {
    const [before, after] = [contentOf(demand.versionNumber), contentOf(demand.versionNumber + 1)];
    const differences = before && after ? namedDifferences(textsFor(before, demand.criterion), textsFor(after, demand.criterion)) : null;
    return { ...demand, differences };
  });
}
