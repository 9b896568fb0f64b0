import { Secret, TOTP } from "otpauth";
import { toString as drawQrCode } from "qrcode";
import { seal, unseal } from "~/lib/seal.server";
import { stepAt, STEP_SECONDS, TOLERANCE_STEPS } from "./second-factor";

const PURPOSE = "second-factor";

/** A fresh secret of 160 bits, ready for the table. */
export const newSealedSecret = (accountId: string): string => seal(PURPOSE, accountId, new Secret({ size: 20 }).base32);

export type Sealed = { accountId: string; sealedSecret: string };

const open = ({ accountId, sealedSecret }: Sealed, label = "") =>
  new TOTP({ issuer: "Propulsons", label, secret: Secret.fromBase32(unseal(PURPOSE, accountId, sealedSecret)), period: STEP_SECONDS });

/** The time step whose code this is, now or one step off; null when it is none's. */
export function stepOfCode(factor: Sealed, code: string, instant: Date): number | null {
  const delta = open(factor).validate({ token: code, timestamp: instant.getTime(), window: TOLERANCE_STEPS });
  return delta === null ? null : stepAt(instant) + delta;
}

/** What the application shows during this step. */
export const codeOfStep = (factor: Sealed, step: number): string => open(factor).generate({ timestamp: step * STEP_SECONDS * 1000 });

export type SetUp = { qrCode: string; secret: string };

/** What the application reads: the drawing (SVG), and the secret in groups of four for whoever types it. */
export async function drawSetUp(factor: Sealed, email: string): Promise<SetUp> {
  const totp = open(factor, email);
  const qrCode = await drawQrCode(totp.toString(), { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return { qrCode, secret: totp.secret.base32.replace(/(.{4})(?=.)/g, "$1 ") };
}
