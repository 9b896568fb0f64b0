import { CardGrid } from "~/ui/card-grid";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import { contactDoors } from "../contact-doors";

/** One panel for each need; no dead end. */
export const ContactDoors = ({ email }: { email: string }) => (
  <CardGrid>
    {contactDoors(email).map(({ title, text, ways }) => (
      <Panel key={title} title={title}>
        <Stack gap="sm">
          <p>{text}</p>
          {ways.map(({ to, label }) => <span key={to}><TextLink to={to} icon="right">{label}</TextLink></span>)}
        </Stack>
      </Panel>
    ))}
  </CardGrid>
);
