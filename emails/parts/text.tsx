import type { ReactNode } from "react";
import { Text } from "react-email";

export const Paragraph = ({ children }: { children: ReactNode }) => <Text>{children}</Text>;
export const BigCode = ({ children }: { children: string }) => <Text style={{ fontSize: 32, fontFamily: "monospace" }}>{children}</Text>;
