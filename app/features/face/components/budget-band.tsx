import { Link } from "@remix-run/react";
import { daysInWords, phaseWords } from "~/features/editions/edition.fr";
import { isThemeKey } from "~/features/territory/themes";
import { formatDate } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Heading } from "~/ui/heading";
import { Icon } from "~/ui/icon";
import { Kicker } from "~/ui/kicker";
import { Poster } from "~/ui/poster";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import type { HomeBudget } from "../home.server";
import "./budget-band.css";

const minutes = (ms: number) => (ms < 60_000 ? `${Math.round(ms / 1000)}\u00a0s` : `${Math.floor(ms / 60_000)}\u00a0min\u00a0${String(Math.round((ms % 60_000) / 1000)).padStart(2, "0")}`);

function Clip({ initiative, year }: { initiative: HomeBudget["initiatives"][number]; year: number }) {
  const { id, title, slug, theme, communeName, durationMs, hasVideo } = initiative;
  return (
    <li className="clip">
      <Poster theme={isThemeKey(theme) ? theme : "lien-social"} seed={id} />
      <div className="clip-words">
        <Link to={`/budget-citoyen/${year}/initiatives/${slug}`}>{title}</Link>
        <p className="xs muted">
          {communeName}
          {hasVideo && <span className="clip-film"><Icon name="play" /> vidéo sous-titrée{durationMs !== null && `, ${minutes(durationMs)}`}</span>}
        </p>
      </div>
    </li>
  );
}

const numbers = ["zéro", "une", "deux", "trois", "quatre", "cinq"];

function voteTitle({ minChoices, maxChoices }: HomeBudget): string {
  const most = maxChoices ?? 0;
  const much = most < 1 ? "vos initiatives" : most === 1 ? "votre initiative" : `${minChoices === most ? "" : "jusqu’à "}${numbers[most] ?? most} initiatives`;
  return `À vous de choisir ${much}`;
}

function Voting({ budget }: { budget: HomeBudget }) {
  const { year, minAge, vote } = budget;
  return (
    <>
      <p className="lead">Vous habitez ici{minAge ? ` et vous avez ${minAge} ans ou plus` : ""}&nbsp;? Regardez les vidéos, choisissez, votez. Cela prend dix minutes.</p>
      <p>
        {vote && <b>Vote ouvert jusqu’au {formatDate(`${vote.endsOn}T12:00:00Z`)}.</b>}
        <br />Les voix restent secrètes jusqu’au dépouillement.
      </p>
      <p><ButtonLink to={`/budget-citoyen/${year}/voter`} variant="vote">Voter</ButtonLink></p>
      <p><TextLink to={`/budget-citoyen/${year}/initiatives`} icon="right">Voir toutes les initiatives</TextLink></p>
    </>
  );
}

function Waiting({ budget: { year, phases, next } }: { budget: HomeBudget }) {
  const current = phases[0] ? phaseWords[phases[0]] : null;
  return (
    <>
      <p className="lead">{current ? current.text : "Chaque année, des habitants proposent des initiatives, et ce sont les habitants qui votent."}</p>
      {next && <p><b>Ensuite&nbsp;: {phaseWords[next.kind].label.toLowerCase()}</b>, {daysInWords(next)}.</p>}
      <p><ButtonLink to={`/budget-citoyen/${year}`} variant="vote">Découvrir le budget citoyen</ButtonLink></p>
    </>
  );
}

/** The citizen budget on the home page: the vote when it is open, else where the year stands. */
export function BudgetBand({ budget }: { budget: HomeBudget }) {
  const votes = budget.phases.includes("vote");
  const current = budget.phases[0];
  return (
    <Section ground="vote" labelledBy="budget">
      <div className={budget.initiatives.length > 0 ? "split budget-split" : ""}>
        <Stack>
          <Kicker>{budget.name}</Kicker>
          <Heading level={2} id="budget">{votes ? voteTitle(budget) : current ? `En ce moment\u00a0: ${phaseWords[current].label.toLowerCase()}` : "Le budget citoyen"}</Heading>
          {votes ? <Voting budget={budget} /> : <Waiting budget={budget} />}
        </Stack>
        {budget.initiatives.length > 0 && <ul className="clips">{budget.initiatives.map((initiative) => <Clip key={initiative.id} initiative={initiative} year={budget.year} />)}</ul>}
      </div>
    </Section>
  );
}
