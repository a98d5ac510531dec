import { InputError, nearestNames, quote } from '@icarus-sim/core';
import { childrenNamed, parseXml, type XmlElement } from './xml-tree.js';
import type { ParsedFile } from './serialized-topology.js';

const NUMBER_TYPES: ReadonlySet<string> = new Set(['int', 'long', 'float', 'double']);
const GRAPH_CHILDREN = ['node', 'edge', 'data', 'desc'];

/** An attribute that a GraphML file declares. */
interface Declaration {
  readonly name: string;
  readonly type: string;
  /** `node`, `edge`, `graph` or `all`. */
  readonly domain: string;
  /** Value where an element has none of its own. */
  readonly byDefault: string | undefined;
}

type Declarations = ReadonlyMap<string, Declaration>;

function readDeclarations(root: XmlElement): Declarations {
  const keys = childrenNamed(root, 'key').map(({ attributes, children }) => {
    const declaration: Declaration = {
      name: attributes['attr.name'] ?? attributes['id'] ?? '',
      type: attributes['attr.type'] ?? 'string',
      domain: attributes['for'] ?? 'all',
      byDefault: children.find(({ name }) => name === 'default')?.text,
    };
    return [attributes['id'] ?? '', declaration] as const;
  });
  return new Map(keys);
}

/** A value by its declared type; what is not of that type stays a text, for the schema to refuse. */
function valueOf({ type, domain }: Declaration, text: string): unknown {
  const trimmed = text.trim();
  if (NUMBER_TYPES.has(type)) {
    const number = Number(trimmed);
    return trimmed !== '' && Number.isFinite(number) ? number : text;
  }
  if (type === 'boolean') return trimmed === 'true' || trimmed === '1';
  return domain === 'graph' && /^[[{]/.test(trimmed) ? structureOf(trimmed) : trimmed;
}

/** Lists and objects are written as JSON, since GraphML has no type for them. */
function structureOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function declarationOf(data: XmlElement, declarations: Declarations): Declaration {
  const key = data.attributes['key'] ?? '';
  const declaration = declarations.get(key);
  if (declaration) return declaration;
  const known = [...declarations.keys()];
  const allowed = known.length > 0 ? `a declared key: ${known.join(', ')}` : 'a declared key';
  const nearest = nearestNames(key, known);
  throw new InputError({
    place: `line ${data.line}`,
    found: `key ${quote(key)}`,
    allowed,
    nearest,
  });
}

function attributesOf(
  element: XmlElement,
  domain: string,
  declarations: Declarations,
): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const declaration of declarations.values()) {
    const applies = declaration.domain === domain || declaration.domain === 'all';
    if (!applies || declaration.byDefault === undefined) continue;
    attributes[declaration.name] = valueOf(declaration, declaration.byDefault);
  }
  for (const data of childrenNamed(element, 'data')) {
    const declaration = declarationOf(data, declarations);
    attributes[declaration.name] = valueOf(declaration, data.text);
  }
  return attributes;
}

function findGraph(top: XmlElement): { root: XmlElement; graph: XmlElement } {
  const [root = top] = top.children;
  const [graph] = childrenNamed(root, 'graph');
  if (root.name !== 'graphml' || !graph) {
    const found = root.name === 'graphml' ? 'no graph element' : `root element ${quote(root.name)}`;
    throw new InputError({ place: `line ${root.line}`, found, allowed: 'graphml with one graph' });
  }
  const stranger = graph.children.find(({ name }) => !GRAPH_CHILDREN.includes(name));
  if (stranger) {
    const place = `line ${stranger.line}`;
    const allowed = GRAPH_CHILDREN.join(', ');
    throw new InputError({ place, found: `element ${quote(stranger.name)}`, allowed });
  }
  return { root, graph };
}

/** `1, 2 3` → `1`, `2`, `3`, since GraphML has no type for lists. */
function listNames(value: unknown): unknown {
  return typeof value === 'string' ? value.split(/[\s,]+/).filter((name) => name !== '') : value;
}

/**
 * Reads a topology in GraphML. The graph attributes `clusters` and `cacheAssignment` are JSON
 * texts, `icrCandidates` is one too or names with commas or blanks between.
 * @throws InputError with the line where the text is not GraphML.
 */
export function readGraphml(text: string): ParsedFile {
  const { root, graph } = findGraph(parseXml(text));
  const declarations = readDeclarations(root);
  const nodes = childrenNamed(graph, 'node');
  const edges = childrenNamed(graph, 'edge');
  const attributes = attributesOf(graph, 'graph', declarations);
  if ('icrCandidates' in attributes) {
    attributes['icrCandidates'] = listNames(attributes['icrCandidates']);
  }
  const content = {
    options: { type: graph.attributes['edgedefault'] ?? 'undirected' },
    attributes,
    nodes: nodes.map((node) => ({
      key: node.attributes['id'],
      attributes: attributesOf(node, 'node', declarations),
    })),
    edges: edges.map((edge) => ({
      source: edge.attributes['source'],
      target: edge.attributes['target'],
      attributes: attributesOf(edge, 'edge', declarations),
    })),
  };
  return { content, placeOf: (key) => placeIn({ graph, nodes, edges, declarations }, key) };
}

interface Elements {
  readonly graph: XmlElement;
  readonly nodes: readonly XmlElement[];
  readonly edges: readonly XmlElement[];
  readonly declarations: Declarations;
}

function placeIn({ graph, nodes, edges, declarations }: Elements, key: string): string {
  const [, kind, position, rest = ''] = /^(?:(nodes|edges)\[(\d+)\]\.?)?(.*)$/.exec(key) ?? [];
  const element = (kind === 'edges' ? edges : nodes)[Number(position)] ?? graph;
  const { id, source, target } = element.attributes;
  const name =
    element === graph ? 'graph' : kind === 'edges' ? `link ${source}–${target}` : `node ${id}`;
  const attribute = rest.replace(/^attributes\.?/, '');
  const data = childrenNamed(element, 'data').find(
    (child) => declarations.get(child.attributes['key'] ?? '')?.name === attribute,
  );
  const what = attribute === '' ? name : `${name}: ${attribute}`;
  return `line ${(data ?? element).line}: ${what}`;
}
