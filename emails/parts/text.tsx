import type { ReactNode } from "react";
import { Heading, Link, Text } from "react-email";
import { display, ink, opal, text } from "./style";

export const Paragraph = ({ children }: { children: ReactNode }) => <Text style={text}>{children}</Text>;

export const Subheading = ({ children }: { children: ReactNode }) => (
  <Heading as="h2" style={{ fontFamily: display, color: ink, fontSize: 20, lineHeight: 1.25, margin: "12px 0 8px" }}>
    {children}
  </Heading>
);

export const MailLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} style={{ color: opal, textDecoration: "underline" }}>
    {children}
  </Link>
);

/** What someone wrote, shown as theirs. */
export const Quote = ({ children }: { children: ReactNode }) => <Text style={{ ...text, borderLeft: "6px solid #ffcb2b", padding: "2px 0 2px 16px" }}>{children}</Text>;

export const BigCode = ({ children }: { children: string }) => (
  <Text style={{ fontFamily: "Consolas, 'Courier New', monospace", fontSize: 34, fontWeight: 700, letterSpacing: "0.18em", color: ink, border: "2px dashed #71808b", padding: "14px 20px", margin: "0 0 16px", textAlign: "center" }}>
    {children}
  </Text>
);
