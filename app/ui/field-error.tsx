import { Icon } from "./icon";

type FieldErrorProps = { id: string; errors: string[] | undefined };

/** Bar (on the field), icon and sentence: never colour alone. */
export function FieldError({ id, errors }: FieldErrorProps) {
  if (!errors?.length) return null;
  return (
    <span className="error" id={id}>
      <Icon name="alert" />
      <span>
        <span className="sr">Erreur&nbsp;: </span>
        {errors.join(" ")}
      </span>
    </span>
  );
}
