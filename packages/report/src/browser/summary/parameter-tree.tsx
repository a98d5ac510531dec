import type { JSX } from 'preact';

interface TreeProps {
  readonly tree: Readonly<Record<string, unknown>>;
}

/** A tree of parameters as nested lists of names and values. */
export function ParameterTree({ tree }: TreeProps): JSX.Element {
  const entries = Object.entries(tree);
  if (entries.length === 0) return <p class="empty">Nothing.</p>;
  return (
    <dl class="tree">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <TreeValue value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TreeValue({ value }: { readonly value: unknown }): JSX.Element {
  if (Array.isArray(value)) {
    return (
      <ul class="tree-list">
        {value.map((each: unknown, i) => (
          <li key={i}>
            <TreeValue value={each} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null) return <ParameterTree tree={{ ...value }} />;
  return <code>{String(value)}</code>;
}
