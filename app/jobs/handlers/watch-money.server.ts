import { watchMoney } from "~/features/vigilance/watch-money.server";

export const handle = (): Promise<void> => watchMoney();
