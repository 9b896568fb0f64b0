import { afterAll, beforeAll } from "vitest";
import { startSandbox, type Sandbox } from "#scripts/sandbox/start";

export const goodCard = "4242424242424242";
export const declinedCard = "4000000000000002";
/** Its money comes after seven days. */
export const goodIban = "FR1420041010050500013M02606";
/** The bank refuses after seven days. */
export const refusedIban = "FR8420041010050500013M02607";
export const webhookSecret = "whsec_test";

type SandboxState = {
  sessions: { id: string; status: string; payment_status: string; metadata: Record<string, string> }[];
  counts: Record<string, number>;
};

/** The payment sandbox on a free port, behind the real client of this test file, and what a person or the clock does to it. */
export function useSandbox() {
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    sandbox = await startSandbox({ publicUrl: "http://localhost:3000", webhookSecret });
    process.env.STRIPE_API_BASE = sandbox.url;
  });
  afterAll(() => sandbox?.stop());

  const control = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`${sandbox!.url}/_control${path}`, body ? { method: "POST", body: JSON.stringify(body) } : {});
    return (await response.json()) as T;
  };
  return {
    url: () => sandbox!.url,
    state: () => control<SandboxState>("/state"),
    /** `fingerprint`: with another card of that kind. */
    pay: (sessionId: string, card = goodCard, fingerprint?: string) => control<{ outcome: string }>(`/sessions/${sessionId}/pay`, { card, ...(fingerprint && { fingerprint }) }),
    /** By SEPA direct debit, from one of the test accounts. */
    debit: (sessionId: string, iban = goodIban) => control<{ outcome: string }>(`/sessions/${sessionId}/pay`, { iban }),
    /** Milliseconds from real time, of the sandbox alone. */
    setClock: (offsetMs: number) => control("/clock", { offsetMs }),
    fail: (plan: { method: "GET" | "POST"; path: string; status: number | "timeout" | "timeout-after" | "reset" | "hang-after"; times?: number; skip?: number }) => control("/fail", plan),
  };
}
