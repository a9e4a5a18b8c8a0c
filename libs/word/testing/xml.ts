/** An element, its attributes and what stands in it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  /** What stands directly in it. */
  text: string;
}

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)="([^"<]*)"/g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/;
const NOT_A_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Reads XML as strictly as Word does, as far as our documents need it: no comments, sections or document types.
 * @throws with what is not well formed
 */
export const parseXml = (xml: string): Element => {
  const declared = /^<\?xml [^?]*\?>\s*/.exec(xml)?.[0].length ?? 0;
  if (NOT_A_CHARACTER.test(xml)) throw new Error('a character that XML does not have');
  if (ENTITY.test(xml)) throw new Error('an & that begins nothing');
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Element[] = [root];
  for (let at = declared; at < xml.length; ) {
    if (xml[at] !== '<') {
      const next = xml.indexOf('<', at);
      const end = next === -1 ? xml.length : next;
      if (open.length === 1 && xml.slice(at, end).trim() !== '') throw new Error('text outside of the root');
      const inside = open.at(-1);
      if (inside) inside.text += unescaped(xml.slice(at, end));
      at = end;
      continue;
    }
    TAG.lastIndex = at;
    const [tag, closing, name = '', given = '', empty] = TAG.exec(xml) ?? [];
    if (tag === undefined) throw new Error(`no tag: ${xml.slice(at, at + 40)}`);
    at += tag.length;
    if (closing) {
      const closed = open.pop()?.name;
      if (closed !== name) throw new Error(`</${name}> closes ${closed}`);
      continue;
    }
    const pairs = [...given.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value] as const);
    const element: Element = { name, attributes: new Map(pairs), children: [], text: '' };
    if (element.attributes.size < pairs.length) throw new Error(`<${name}> has an attribute twice`);
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [only, ...others] = root.children;
  if (!only || others.length > 0) throw new Error(`${root.children.length} roots`);
  return only;
};

/** The element and everything in it. */
export const within = (element: Element): readonly Element[] => [element, ...element.children.flatMap(within)];

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string => text.replace(/&(\w+);/g, (all, name: string) => named[name] ?? all);
