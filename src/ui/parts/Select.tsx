import { useId } from "react";
import type { FieldLabel } from "./FieldFrame.tsx";
import { Icon } from "./icons.tsx";
import "./select.css";

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean;
  /** Heading under which neighbouring options of the same group stand. */
  readonly group?: string;
}

interface SelectProps<V extends string> extends FieldLabel {
  /** Where the choice stands in the document: the control's name. */
  readonly name: string;
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One of a few named values, in the browser's own menu. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { name, label, labelHidden, value, options, onChange, disabled = false } = props;
  const id = useId();

  function choose(text: string): void {
    const chosen = options.find((option) => option.value === text);
    if (chosen !== undefined) onChange(chosen.value);
  }

  return (
    <span className="select">
      {labelHidden ? null : (
        <label className="select-label" htmlFor={id}>
          {label}
        </label>
      )}
      <select
        id={id}
        name={name}
        aria-label={labelHidden ? label : undefined}
        value={value}
        disabled={disabled}
        onChange={(event) => choose(event.target.value)}
      >
        {inGroups(options).map(({ group, members }) =>
          group === undefined ? (
            members.map(optionElement)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(optionElement)}
            </optgroup>
          ),
        )}
      </select>
      <Icon name="down" />
    </span>
  );
}

function optionElement(option: SelectOption<string>) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}

interface OptionGroup {
  readonly group: string | undefined;
  readonly members: SelectOption<string>[];
}

function inGroups(options: readonly SelectOption<string>[]): OptionGroup[] {
  const groups: OptionGroup[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
