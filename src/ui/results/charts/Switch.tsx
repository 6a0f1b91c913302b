import "./switch.css";

interface SwitchProps<Id extends string> {
  /** Accessible name of the group. */
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Which of a figure's drawings is shown. */
export function Switch<Id extends string>({ label, options, chosen, onChoose }: SwitchProps<Id>) {
  return (
    <fieldset className="switch" aria-label={label}>
      {options.map((option) => (
        <button key={option.id} type="button" aria-pressed={option.id === chosen} onClick={() => onChoose(option.id)}>
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
