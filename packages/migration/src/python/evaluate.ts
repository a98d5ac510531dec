import type { SyntaxNode } from '@lezer/common';
import { callFunction, formatBraces, FUNCTION_NAMES } from './call-function.js';
import { applyOperator, formatValue } from './operators.js';
import { partsOf, type PythonSource } from './python-source.js';
import { isDict, type PythonDict, type PythonValue } from './python-value.js';
import { readNumber, readString, unescape } from './read-literal.js';
import type { Variables } from './variables.js';

const EXPRESSIONS =
  'literals, arithmetic, lists, dictionaries, variables, string formatting and the functions ' +
  FUNCTION_NAMES.join(', ');

/** Evaluates the expressions of a program. */
export class Evaluator {
  readonly #source: PythonSource;
  readonly #variables: Variables;

  constructor(source: PythonSource, variables: Variables) {
    this.#source = source;
    this.#variables = variables;
  }

  /**
   * Evaluates an expression.
   * @throws InputError at the first part that can't be evaluated without running Python.
   */
  evaluate(node: SyntaxNode): PythonValue {
    switch (node.name) {
      case 'Number':
        return readNumber(this.#source.textOf(node));
      case 'String':
        return readString(this.#source.textOf(node));
      case 'ContinuedString':
        return this.#itemsOf(node).join('');
      case 'FormatString':
        return this.#formatString(node);
      case 'Boolean':
        return this.#source.textOf(node) === 'True';
      case 'None':
        return null;
      case 'VariableName':
        return this.#variable(node);
      case 'ParenthesizedExpression':
        return this.#itemsOf(node)[0] ?? null;
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'SetExpression':
        return this.#itemsOf(node);
      case 'DictionaryExpression':
        return this.#dictionary(node);
      case 'UnaryExpression':
        return this.#unary(node);
      case 'BinaryExpression':
        return this.#binary(node);
      case 'MemberExpression':
        return this.#member(node);
      case 'CallExpression':
        return this.#call(node);
      default:
        throw this.#source.error(node, EXPRESSIONS);
    }
  }

  /** The object and the key of `object[key]`; `undefined` where a node is nothing of the kind. */
  subscript(node: SyntaxNode): { object: PythonValue; key: PythonValue } | undefined {
    const [object, key] = partsOf(node);
    if (node.name !== 'MemberExpression' || !object || !key || key.name === 'PropertyName') {
      return undefined;
    }
    return { object: this.#objectOf(object), key: this.evaluate(key) };
  }

  /** What is before a subscript: a missing branch of a tree is made, as the simulator's does. */
  #objectOf(node: SyntaxNode): PythonValue {
    const inner = this.subscript(node);
    if (!inner || !isDict(inner.object) || !isKey(inner.key)) return this.evaluate(node);
    const known = inner.object.get(inner.key);
    if (known !== undefined) return known;
    const branch: PythonDict = new Map();
    inner.object.set(inner.key, branch);
    return branch;
  }

  #itemsOf(node: SyntaxNode): PythonValue[] {
    return partsOf(node).map((part) => this.evaluate(part));
  }

  #variable(node: SyntaxNode): PythonValue {
    const name = this.#source.textOf(node);
    const value = this.#variables.read(name);
    if (value !== undefined) return value;
    throw this.#source.error(node, 'a variable that was assigned before', `the name ${name}`);
  }

  #dictionary(node: SyntaxNode): PythonDict {
    const parts = partsOf(node);
    const dict: PythonDict = new Map();
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const [keyNode, valueNode] = [parts[i], parts[i + 1]];
      if (!keyNode || !valueNode) continue;
      const key = this.evaluate(keyNode);
      if (!isKey(key)) throw this.#source.error(keyNode, 'a string or a number as a key');
      dict.set(key, this.evaluate(valueNode));
    }
    return dict;
  }

  #unary(node: SyntaxNode): PythonValue {
    const operand = partsOf(node).at(-1);
    const value = operand && this.evaluate(operand);
    const operator = this.#source.textOf(node)[0];
    if (operator === '-' && typeof value === 'number') return -value;
    if (operator === '+' && typeof value === 'number') return value;
    throw this.#source.error(node, 'a number behind the sign');
  }

  #binary(node: SyntaxNode): PythonValue {
    const [left, operator, right] = partsOf(node);
    if (!left || !operator || !right) throw this.#source.error(node, EXPRESSIONS);
    const [a, b] = [this.evaluate(left), this.evaluate(right)];
    const result = applyOperator(this.#source.textOf(operator), a, b);
    if (result === undefined) throw this.#source.error(node, EXPRESSIONS);
    return result;
  }

  #member(node: SyntaxNode): PythonValue {
    const { object, key } = this.subscript(node) ?? {};
    const isIndex = Array.isArray(object) && typeof key === 'number';
    const item = isIndex ? object.at(key) : isDict(object) && isKey(key) ? object.get(key) : null;
    if (item !== undefined && (isIndex || isDict(object))) return item;
    throw this.#source.error(node, 'an item of a list or a dictionary that was assigned before');
  }

  #call(node: SyntaxNode): PythonValue {
    const [callee, argumentList] = partsOf(node);
    const { given, named } = this.argumentsOf(argumentList);
    const name = callee && this.#source.textOf(callee).split('.').at(-1);
    const result =
      name === 'format' && callee?.firstChild
        ? this.#format(callee.firstChild, given, named)
        : callFunction(name ?? '', given, named);
    if (result === undefined) throw this.#source.error(node, EXPRESSIONS);
    return result;
  }

  /** The arguments of a call. */
  argumentsOf(list: SyntaxNode | undefined): { given: PythonValue[]; named: PythonDict } {
    const given: PythonValue[] = [];
    const named: PythonDict = new Map();
    const parts = list ? partsOf(list) : [];
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      const value = parts[i + 2];
      if (!part) continue;
      if (parts[i + 1]?.name === 'AssignOp' && value) {
        named.set(this.#source.textOf(part), this.evaluate(value));
        i += 2;
      } else given.push(this.evaluate(part));
    }
    return { given, named };
  }

  #format(template: SyntaxNode, given: PythonValue[], named: PythonDict): string | undefined {
    const text = this.evaluate(template);
    return typeof text === 'string' ? formatBraces(text, given, named) : undefined;
  }

  /** `f'{alpha:.2f}'`: the text between replacements, and their values. */
  #formatString(node: SyntaxNode): string {
    const written = this.#source.textOf(node);
    const [opening = ''] = /^[a-zA-Z]*("""|'''|"|')/.exec(written) ?? [];
    const quotes = opening.replace(/^[a-zA-Z]*/, '').length;
    let text = '';
    let end = node.from + opening.length;
    for (const replacement of node.getChildren('FormatReplacement')) {
      text += plainPart(this.#source.textOf({ from: end, to: replacement.from }));
      text += this.#replacement(replacement);
      end = replacement.to;
    }
    return text + plainPart(this.#source.textOf({ from: end, to: node.to - quotes }));
  }

  #replacement(node: SyntaxNode): string {
    const [expression, format] = partsOf(node);
    if (!expression) throw this.#source.error(node, EXPRESSIONS);
    const written = format ? this.#source.textOf(format) : '';
    const [, digits, kind = 's'] = /^:?[<>^]?\d*(?:\.(\d+))?([a-zA-Z]?)$/.exec(written) ?? [];
    return formatValue(this.evaluate(expression), kind === '' ? 's' : kind, digits);
  }
}

/** What is between the replacements of a format string, where braces are doubled. */
function plainPart(text: string): string {
  return unescape(text).replaceAll(/([{}])\1/g, '$1');
}

/** Whether a value can be a key of a dictionary. */
export function isKey(value: PythonValue | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
