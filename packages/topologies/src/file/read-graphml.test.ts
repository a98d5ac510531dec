import { readGraphml } from './read-graphml.js';

const KEYS = `<key id="s" for="node" attr.name="stack" attr.type="string"><default>router</default></key>
<key id="n" for="node" attr.name="cacheSize" attr.type="double"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
<key id="c" for="graph" attr.name="icrCandidates" attr.type="string"/>
<key id="l" for="all" attr.name="checked" attr.type="boolean"/>`;

function graphml(inside: string, keys = KEYS): string {
  return `<?xml version="1.0"?>\n<graphml>\n${keys}\n<graph edgedefault="undirected">\n${inside}\n</graph>\n</graphml>`;
}

describe('readGraphml', () => {
  it('gives values their declared types and elements without a value the default', () => {
    const { content } = readGraphml(
      graphml(`<data key="c">a, b</data>
        <node id="a"><data key="n"> 12 </data><data key="l">true</data></node><node id="b"/>
        <edge source="a" target="b"><data key="w">2.5</data></edge>`),
    );
    expect(content).toEqual({
      options: { type: 'undirected' },
      attributes: { icrCandidates: ['a', 'b'] },
      nodes: [
        { key: 'a', attributes: { stack: 'router', cacheSize: 12, checked: true } },
        { key: 'b', attributes: { stack: 'router' } },
      ],
      edges: [{ source: 'a', target: 'b', attributes: { weight: 2.5 } }],
    });
  });

  it('takes names with a namespace prefix and text in CDATA sections', () => {
    const text = graphml('<node id="a"><data key="s"><![CDATA[source]]></data></node>');
    const prefixed = text
      .replaceAll('<', '<g:')
      .replaceAll('<g:/', '</g:')
      .replaceAll('<g:?', '<?')
      .replaceAll('<g:!', '<!');
    expect(readGraphml(prefixed).content).toMatchObject({
      nodes: [{ key: 'a', attributes: { stack: 'source' } }],
    });
  });

  it('leaves a number that cannot be read as the text it is', () => {
    const { content } = readGraphml(graphml('<node id="a"><data key="n">many</data></node>'));
    expect(content).toMatchObject({ nodes: [{ attributes: { cacheSize: 'many' } }] });
  });

  it('tells where a value stands', () => {
    const { placeOf } = readGraphml(
      graphml('<node id="a">\n<data key="n">many</data>\n</node>\n<edge source="a" target="b"/>'),
    );
    expect(placeOf('nodes[0].attributes.cacheSize')).toBe('line 10: node a: cacheSize');
    expect(placeOf('nodes[0]')).toBe('line 9: node a');
    expect(placeOf('edges[0].attributes.delay')).toBe('line 12: link a–b: delay');
    expect(placeOf('attributes.icrCandidates')).toBe('line 8: graph: icrCandidates');
  });

  it.each([
    [
      'text that is not XML',
      '<graphml>\n<graph>\n</graphml>',
      /^line 3: found ".*", allowed: well-formed XML/,
    ],
    [
      'another kind of XML',
      '<html/>',
      'line 1: found root element "html", allowed: graphml with one graph',
    ],
    ['GraphML without a graph', '\n<graphml/>', 'line 2: found no graph element'],
    [
      'an element that stands for nothing here',
      graphml('<hyperedge/>'),
      'line 9: found element "hyperedge", allowed: node, edge, data, desc',
    ],
    [
      'a value of an attribute not declared',
      graphml('<node id="a"><data key="x">1</data></node>'),
      /^line 9: found key "x", allowed: a declared key: s, n, w, c, l/,
    ],
  ])('refuses %s with its line', (_, text, expected) => {
    expect(() => readGraphml(text)).toThrow(expected);
  });
});
