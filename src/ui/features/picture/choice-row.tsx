import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly values: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The dialog begins here. */
  readonly isFirst?: boolean;
}

/** One of a few, all in sight. */
export function ChoiceRow<Value extends string>({ label, values, value, onChange, isFirst = false }: ChoiceRowProps<Value>) {
  return (
    <div className="picture-row">
      <span className="label">{label}</span>
      <ToggleButtonGroup
        className="picture-choice"
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => onChange([...keys][0] as Value)}
      >
        {values.map(([id, words]) => (
          <ToggleButton key={id} id={id} autoFocus={isFirst && id === value}>
            {words}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
