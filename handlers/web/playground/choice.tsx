import { useId } from "react";

interface ChoiceOption<Value extends string> {
  value: Value;
  label: string;
  /** Parts of a note; a line breaks between them rather than inside. */
  notes?: string[];
}

interface ChoiceProps<Value extends string> {
  legend: string;
  className: string;
  options: ChoiceOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A row of radio buttons that looks like tabs: arrow keys, focus and reading aloud come with the element. */
export function Choice<Value extends string>({ legend, className, options, value, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={`choice ${className}`}>
      <legend>{legend}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice-face">
              <span className="choice-label">{option.label}</span>
              {option.notes && (
                <span className="choice-note">
                  {option.notes.map((note) => (
                    <span key={note}>{note}</span>
                  ))}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
