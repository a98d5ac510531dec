import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

interface DisclosureProps {
  readonly title: string;
  /** Makes what is disclosed, which takes no time before. */
  readonly children: () => ComponentChildren;
}

/** Something that is shown, and made, when the reader asks for it. */
export function Disclosure({ title, children }: DisclosureProps): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}
