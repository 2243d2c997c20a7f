import { type ReactNode, useState } from "react";

interface DisclosureProps {
  title: string;
  /** What the closed panel says in one line. */
  summary: string;
  /** Called when it opens for the first time. */
  onFirstOpen?: () => void;
  startsOpen?: boolean;
  children: () => ReactNode;
}

/** A panel that opens; its content is built only when it is open. */
export function Disclosure({ title, summary, onFirstOpen, startsOpen = false, children }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen);
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="disclosure"
      open={open}
      onToggle={(event) => {
        const isOpen = event.currentTarget.open;
        setOpen(isOpen);
        if (isOpen && !opened) {
          setOpened(true);
          onFirstOpen?.();
        }
      }}
    >
      <summary>
        <span className="disclosure-title">{title}</span>
        <span className="disclosure-summary">{summary}</span>
      </summary>
      {open && <div className="disclosure-body">{children()}</div>}
    </details>
  );
}
