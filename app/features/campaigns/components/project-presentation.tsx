import { Disclosure } from "~/ui/disclosure";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";
import { Prose } from "~/ui/prose";
import type { Teammate } from "../presentation";
import type { PageAnswer } from "../project-page.server";

/** Those who carry the campaign; nothing when the holder named nobody. */
export function ProjectTeam({ teammates }: { teammates: Teammate[] }) {
  if (teammates.length === 0) return null;
  return (
    <section id="equipe" className="stack">
      <Heading level={2} size="lg">Qui porte ce projet</Heading>
      <LinedList>
        {teammates.map(({ name, role, words }, index) => (
          <li key={index}>
            <p><b>{name}</b>, {role}</p>
            {words && <p className="as-written">{words}</p>}
          </li>
        ))}
      </LinedList>
    </section>
  );
}

/** What people often ask, answered beforehand. */
export function ProjectAnswers({ answers }: { answers: PageAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <section id="questions" className="stack">
      <Heading level={2} size="lg">Vos questions</Heading>
      <Disclosure items={answers.map(({ question, html }) => ({ question, answer: <Prose html={html} /> }))} />
    </section>
  );
}
