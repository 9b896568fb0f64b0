import { Form } from "@remix-run/react";
import { organisationRoleKeys, type OrganisationRole } from "~/features/accounts/organisation-roles";
import { organisationRoleWords } from "~/features/accounts/organisation-roles.fr";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { plainField } from "~/ui/field-like";
import { LinedList } from "~/ui/lined-list";
import { Row } from "~/ui/row";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";

type Shown = { accountId: string; name: string; email: string; role: OrganisationRole; createdAt: Date | string };
type MemberListProps = { organisationId: string; members: Shown[]; own: string; manages: boolean };

const roles = organisationRoleKeys.map((value) => ({ value, label: organisationRoleWords[value].label }));

function RoleForm({ to, member: { accountId, name, role } }: { to: string; member: Shown }) {
  const field = plainField({ name: "role", value: role, prefix: accountId });
  return (
    <Form method="post" action={`${to}/roles`} className="row">
      <input type="hidden" name="accountId" value={accountId} />
      <Select field={field} label={<>Rôle<span className="sr"> de {name}</span></>} options={roles} />
      <Button small variant="ghost">Changer<span className="sr"> le rôle de {name}</span></Button>
    </Form>
  );
}

function Leaving({ to, member: { accountId, name }, own }: { to: string; member: Shown; own: boolean }) {
  return (
    <Form method="post" action={`${to}/departs`}>
      <input type="hidden" name="accountId" value={accountId} />
      <Button small variant="ghost">{own ? "Quitter la structure" : <>Retirer<span className="sr"> {name}</span></>}</Button>
    </Form>
  );
}

/** Who belongs, as what; whoever manages changes it, and everybody may leave. */
export function MemberList({ organisationId, members, own, manages }: MemberListProps) {
  const to = `/mon-espace/structures/${organisationId}/equipe`;
  return (
    <LinedList>
      {members.map((member) => (
        <li key={member.accountId}>
          <Stack gap="sm">
            <Row between>
              <span>
                <b>{member.name}</b>{member.accountId === own && " (vous)"} <span className="muted sm">{member.email}, depuis le {formatShortDate(member.createdAt)}</span>
              </span>
              <Tag tone={member.role === "lead" ? "success" : "info"} icon={false}>{organisationRoleWords[member.role].label}</Tag>
            </Row>
            <Row>
              {manages && <RoleForm to={to} member={member} />}
              {(manages || member.accountId === own) && <Leaving to={to} member={member} own={member.accountId === own} />}
            </Row>
          </Stack>
        </li>
      ))}
    </LinedList>
  );
}
