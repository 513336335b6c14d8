import { escapeHtml } from './escape-html.ts';

/** Text, which is escaped; finished markup; or several of them. */
export type Content = string | Markup | readonly Content[];
export type Attributes = Readonly<Record<string, string | number>>;

/**
 * A finished piece of HTML or inline SVG. It can only be made from elements, and these escape every string they are
 * given, so text reaches a document as a text node or a quoted attribute value and in no other way.
 */
export class Markup {
  readonly #text: string;

  /**
   * @param name of an element or attribute: always a literal of ours, never a text from outside
   * @param content null for an element that has none, such as meta
   */
  constructor(name: string, attributes: Attributes, content: Content | null) {
    const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
    const start = `<${name}${pairs.join('')}>`;
    this.#text = content === null ? start : `${start}${flatten(content)}</${name}>`;
  }

  toString(): string {
    return this.#text;
  }
}

export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  return new Markup(name, attributes, content);
}

/** An element without content and without an end tag. */
export function voidElement(name: string, attributes: Attributes): Markup {
  return new Markup(name, attributes, null);
}

function flatten(content: Content): string {
  if (typeof content === 'string') return escapeHtml(content);
  if (content instanceof Markup) return content.toString();
  return content.map(flatten).join('');
}
