import type { Span } from '../draft.ts';
import type { Marker } from '../words/markers.ts';
import { headingOf } from './heading.ts';

/** A numbered paragraph with what follows it, up to the next number or to a line that ends the section. */
export interface OutlineNode extends Span {
  readonly marker: Marker;
  readonly heading: string;
  /** Where the text after the number begins. */
  readonly textStart: number;
  /** Where its own text ends and that of its first child begins, or `end`. */
  readonly ownEnd: number;
  readonly parent: number | null;
  readonly children: readonly number[];
  /** Numbering starts afresh in every part: the notice itself, each of its annexes. */
  readonly part: number;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

interface OpenNode extends Writable<OutlineNode> {
  children: number[];
}

/** The tree while it grows: the nodes so far, and the innermost one that is open with those above it. */
export const growingTree = (text: string) => {
  const nodes: OpenNode[] = [];
  let open: number[] = [];
  let part = 0;
  const innermost = (): OpenNode | undefined => nodes[open.at(-1) ?? -1];
  /** The text grows to `end`: as own text of the innermost open node, as text of a descendant for the outer ones. */
  const extend = (end: number): void => {
    for (const index of open) {
      const node = nodes[index];
      if (!node) continue;
      node.end = end;
      if (node.children.length === 0) node.ownEnd = end;
    }
  };
  return {
    nodes: nodes as readonly OutlineNode[],
    innermost: innermost as () => OutlineNode | undefined,
    extend,
    /** The last number of each kind that is open. */
    counting: () =>
      new Map(open.flatMap((index) => nodes[index]?.marker ?? []).map(({ kind, value }) => [kind, value] as const)),
    beginPart: (): void => {
      open = [];
      part += 1;
    },
    /** A numbered paragraph from `start` to `end`, under the innermost open one of an outer kind. */
    add: (marker: Marker, start: number, end: number): void => {
      while ((innermost()?.marker.level ?? -1) >= marker.level) open.pop();
      const parent = open.at(-1) ?? null;
      const textStart = start + marker.length;
      const heading = headingOf(text.slice(textStart, end));
      innermost()?.children.push(nodes.length);
      open.push(nodes.length);
      nodes.push({ start, end, marker, heading, textStart, ownEnd: end, parent, children: [], part });
      extend(end);
    },
  };
};
