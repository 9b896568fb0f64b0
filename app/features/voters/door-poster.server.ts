import { toString as drawQrCode } from "qrcode";
import { env } from "~/lib/env.server";

/** Where a telephone is led, in words and as a drawing (SVG). */
export async function doorPoster(year: number): Promise<{ address: string; drawing: string }> {
  const address = `${env().PUBLIC_URL}/budget-citoyen/${year}/voter`;
  return { address, drawing: await drawQrCode(address, { type: "svg", margin: 1, errorCorrectionLevel: "M" }) };
}
