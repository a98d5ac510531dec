import { Document, isMap, isScalar, visit } from 'yaml';

/**
 * Writes a configuration as one would by hand: short lists, components and settings on one line.
 * @param configuration - Any tree of plain values.
 * @returns Its text in YAML.
 */
export function yamlOf(configuration: object): string {
  const document = new Document(configuration);
  const { contents } = document;
  if (isMap(contents)) {
    for (const { key } of contents.items.slice(1)) if (isScalar(key)) key.spaceBefore = true;
  }
  visit(document, {
    Seq(_, node) {
      node.flow = node.items.every(isScalar);
    },
    Map(_, node, path) {
      node.flow = path.length > 1 && node.items.every(({ value }) => isScalar(value));
    },
  });
  return document.toString({ singleQuote: true, lineWidth: 100 });
}
