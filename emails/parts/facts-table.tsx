import { Column, Row, Section } from "react-email";
import { family, ink, muted, track } from "./style";

type Fact = { label: string; value: string };

const cell = { fontFamily: family, fontSize: 16, padding: "9px 0", borderBottom: `1px solid ${track}` } as const;

export function FactsTable({ rows }: { rows: Fact[] }) {
  return (
    <Section style={{ margin: "0 0 20px" }}>
      {rows.map(({ label, value }) => (
        <Row key={label}>
          <Column style={{ ...cell, color: muted, width: "40%", paddingRight: 12, verticalAlign: "top" }}>{label}</Column>
          <Column style={{ ...cell, color: ink, textAlign: "right", fontWeight: 700 }}>{value}</Column>
        </Row>
      ))}
    </Section>
  );
}
