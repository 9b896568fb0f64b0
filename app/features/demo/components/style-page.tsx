import { Breadcrumb } from "~/ui/breadcrumb";
import { Heading } from "~/ui/heading";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { TextLink } from "~/ui/text-link";
import { Wrap } from "~/ui/wrap";
import { exampleGroups } from "./examples/all-examples";
import type { Example, ExampleGroup } from "./examples/example";
import "./style-page.css";

const home = "/_demo/styles";

/** The table of contents: groups, and the parts of each. */
export function StyleContents() {
  return (
    <Wrap>
      <PageHeading size="md" title="Toutes les pièces, dans tous leurs états" lead="La page de travail de celles et ceux qui dessinent. Elle n’existe pas en production." />
      {exampleGroups.map(({ slug, title, examples }) => (
        <section key={slug} className="example">
          <Heading level={2} size="md">
            <TextLink to={`${home}/${slug}`}>{title}</TextLink>
          </Heading>
          <LinedList>
            {examples.map(({ parts: [name], states }) => (
              <li key={name}>
                <TextLink to={`${home}/${slug}#${name}`} icon="right">
                  {name}, {states.length} {states.length > 1 ? "états" : "état"}
                </TextLink>
              </li>
            ))}
          </LinedList>
        </section>
      ))}
    </Wrap>
  );
}

function ExampleStates({ parts: [name], states }: Example) {
  return (
    <section className="example" id={name}>
      <Heading level={2} size="md">
        {name}
      </Heading>
      {states.map(({ state, view }) => (
        <div key={state} className="example-state">
          <p className="xs">{state}</p>
          <div>{view}</div>
        </div>
      ))}
    </section>
  );
}

/** One group, each part under its own anchor. */
export function StyleGroup({ title, examples }: ExampleGroup) {
  return (
    <Wrap>
      <Breadcrumb items={[{ label: "Toutes les pièces", to: home }, { label: title }]} />
      <PageHeading size="md" title={title} />
      {examples.map((example) => (
        <ExampleStates key={example.parts[0]} {...example} />
      ))}
    </Wrap>
  );
}
