import { type KeyboardEvent, useRef, useState } from "react";

interface ComposerProps {
  cityName: string;
  waiting: boolean;
  onSend: (text: string) => void;
}

/** Longest question the page sends; people write one or two sentences. */
const MAX_CHARS = 500;

/** The line at the bottom. Enter sends, but not the Enter that ends a kana-kanji conversion. */
export function Composer({ cityName, waiting, onSend }: ComposerProps) {
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const question = text.trim();

  const submit = () => {
    if (question === "" || waiting) return;
    onSend(question);
    setText("");
    input.current?.focus();
  };
  const keepConversion = (event: KeyboardEvent) => {
    // Safari reports the last Enter of a conversion as not composing, with the code 229.
    if (event.key === "Enter" && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="hidden" htmlFor="question">
        {cityName}への質問
      </label>
      <input
        id="question"
        ref={input}
        type="text"
        value={text}
        maxLength={MAX_CHARS}
        placeholder={`${cityName}の計画について聞く`}
        autoComplete="off"
        enterKeyHint="send"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keepConversion}
      />
      <button type="submit" className="button button-primary" aria-disabled={question === "" || waiting}>
        送る
      </button>
    </form>
  );
}
