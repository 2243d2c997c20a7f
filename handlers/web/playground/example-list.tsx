interface ExampleListProps {
  examples: string[];
  disabled: boolean;
  onAsk: (text: string) => void;
}

/** The city's own example questions; a press asks one. */
export function ExampleList({ examples, disabled, onAsk }: ExampleListProps) {
  return (
    <ul className="examples">
      {examples.map((text) => (
        <li key={text}>
          <button type="button" className="chip" aria-disabled={disabled} onClick={() => !disabled && onAsk(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
