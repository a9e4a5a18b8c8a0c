import { parseSync } from '@swc/core';

/** One import, re-export or dynamic import of a module. */
export interface Import {
  readonly specifier: string;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node of a source text, parents first, by a real parser: comments and strings are not code. */
export const nodesOf = (text: string, path: string): readonly Node[] => {
  const nodes: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      if (isNode(value)) nodes.push(value);
      for (const one of Object.values(value)) visit(one);
    }
  };
  visit(
    parseSync(text, {
      syntax: 'typescript',
      decorators: true,
      tsx: path.endsWith('.tsx'),
      target: 'es2024',
    }),
  );
  return nodes;
};

/** Static and dynamic imports, re-exports, `import('x').T` in types, `import x = require('x')`, `require('x')`. */
export const importsOf = (nodes: readonly Node[]): readonly Import[] => nodes.flatMap(importOf);

const importOf = (node: Node): readonly Import[] => {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return imported(node['source'], node['typeOnly'] === true || onlyTypesIn(node['specifiers']));
    case 'TsImportType':
      return imported(node['argument'], true);
    case 'TsExternalModuleReference':
      return imported(node['expression'], false);
    case 'CallExpression':
      return isNode(node['callee']) && (node['callee'].type === 'Import' || node['callee']['value'] === 'require')
        ? imported(firstArgument(node), false)
        : [];
    default:
      return [];
  }
};

const onlyTypesIn = (specifiers: unknown): boolean =>
  Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((one) => one?.isTypeOnly === true);

const firstArgument = (call: Node): unknown =>
  Array.isArray(call['arguments']) ? call['arguments'][0]?.expression : null;

const imported = (source: unknown, typeOnly: boolean): readonly Import[] => {
  if (!isNode(source)) return [];
  // A path that is known only while running cannot be judged: no rule allows it.
  const specifier = source.type === 'StringLiteral' ? String(source['value']) : '(computed)';
  return [{ specifier, typeOnly }];
};

const ambient = new Set([
  ...['performance', 'process', 'crypto', 'globalThis', 'console', 'fetch', 'navigator', 'Temporal'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
]);

/** What a text asks of the world around it: clock, random, timers, console, process. By name, in order, each once. */
export const ambientUsesOf = (nodes: readonly Node[]): readonly string[] => {
  const harmless = new Set<unknown>(nodes.flatMap(harmlessNames));
  const uses = nodes.flatMap((node) => {
    if (node.type !== 'Identifier' || harmless.has(node)) return [];
    const name = String(node['value']);
    if (name === 'Date') return ['Date but for new Date(value), Date.parse and Date.UTC'];
    if (name === 'Math') return ['Math.random'];
    return ambient.has(name) ? [name] : [];
  });
  return [...new Set(uses)];
};

/** Names that are not the thing itself: of properties and keys, in types, and the uses of Date and Math that are pure. */
const harmlessNames = (node: Node): readonly unknown[] => {
  switch (node.type) {
    case 'MemberExpression': {
      const name =
        isNode(node['property']) && node['property'].type === 'Identifier' ? node['property']['value'] : null;
      const object = isNode(node['object']) ? node['object']['value'] : null;
      const pure =
        (object === 'Math' && name !== null && name !== 'random') ||
        (object === 'Date' && (name === 'parse' || name === 'UTC'));
      return pure ? [node['property'], node['object']] : [node['property']];
    }
    case 'NewExpression': {
      const given = node['arguments'];
      return Array.isArray(given) && given.length > 0 ? [node['callee']] : [];
    }
    case 'KeyValueProperty':
    case 'KeyValuePatternProperty':
    case 'MethodProperty':
    case 'TsPropertySignature':
    case 'TsMethodSignature':
    case 'ClassProperty':
    case 'ClassMethod':
      return [node['key']];
    case 'TsTypeReference':
      return [node['typeName']];
    default:
      return [];
  }
};
