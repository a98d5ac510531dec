import { SaxesParser } from 'saxes';
import { InputError, quote } from '@icarus-sim/core';

/** An element of an XML text. */
export interface XmlElement {
  /** Its name, without a namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text in it, that of its children apart. */
  text: string;
  /** The line it starts in, from 1. */
  readonly line: number;
}

/** The children of an element that have a name, in order. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/**
 * Parses an XML text. O(length).
 * @returns A nameless element that holds the root.
 * @throws InputError with the line where the text is not well-formed XML.
 */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open = [top];
  let line = 1;
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const place = `line ${parser.line}`;
    throw new InputError({ place, found: quote(reason), allowed: 'well-formed XML' });
  });
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.slice(name.indexOf(':') + 1);
    const element = { name: local, attributes, children: [], text: '', line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return top;
}
