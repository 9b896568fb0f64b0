type Input = { name: string; value: string; checked: boolean };

/** A proposed amount or one's own, never both: the last gesture undoes the other. */
export function keepOneAmount(changed: Pick<Input, "name" | "value">, inputs: Iterable<Input>): void {
  for (const input of inputs) {
    if (changed.name === "amount" && input.name === "free") input.value = "";
    if (changed.name === "free" && changed.value.trim() !== "" && input.name === "amount") input.checked = false;
  }
}
