import { Column, Row, Section } from "react-email";
import { brick, opal, track } from "./style";

const BRICKS = 20;

type MailGaugeProps = { raisedCents: number; goalCents: number };

const brickCell = (color: string) => ({ height: 12, fontSize: 0, lineHeight: 0, background: color, borderRight: "3px solid #ffffff" });

/** A course of twenty bricks made of table cells; the amounts are always said in the text beside it. */
export function MailGauge({ raisedCents, goalCents }: MailGaugeProps) {
  const laid = Math.floor((raisedCents * BRICKS) / goalCents);
  const over = Math.min(BRICKS, Math.max(0, laid - BRICKS));
  const course = (count: number, color: string, empty: string) => (
    <Row>
      {Array.from({ length: BRICKS }, (_, index) => (
        <Column key={index} style={brickCell(index < count ? color : empty)} />
      ))}
    </Row>
  );
  return (
    <Section aria-hidden style={{ margin: "0 0 16px" }}>
      {over > 0 && course(over, brick, "#ffffff")}
      {course(Math.min(laid, BRICKS), opal, track)}
    </Section>
  );
}
