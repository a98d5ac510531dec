import { InputError, isInputError, type Problem } from '@icarus-sim/core';
import type { SyntaxNode } from '@lezer/common';
import { Evaluator, isKey } from './evaluate.js';
import { applyOperator } from './operators.js';
import { partsOf, type PythonSource } from './python-source.js';
import { isDict, type PythonValue } from './python-value.js';
import { Variables } from './variables.js';

const STATEMENTS = 'assignments, for loops over lists, append and extend, imports';

/** Most experiments that a campaign is expected to have; a larger loop is a mistake. */
const MOST_STATEMENTS = 1_000_000;

/** Carries out the statements of a program that configurations are made of. */
class Runner {
  readonly variables = new Variables();
  readonly problems: Problem[] = [];
  readonly #source: PythonSource;
  readonly #evaluator: Evaluator;
  #statements = 0;

  constructor(source: PythonSource) {
    this.#source = source;
    this.#evaluator = new Evaluator(source, this.variables);
  }

  /** Carries out statements; at the top, one that can't be leaves the others to be looked at. */
  run(nodes: readonly SyntaxNode[]): void {
    for (const node of nodes) {
      try {
        this.#statement(node);
      } catch (error) {
        if (!isInputError(error)) throw error;
        this.problems.push(...error.problems);
      }
    }
  }

  #statement(node: SyntaxNode): void {
    if (++this.#statements > MOST_STATEMENTS) {
      throw this.#source.error(node, `at most ${MOST_STATEMENTS} statements`);
    }
    switch (node.name) {
      case 'ImportStatement':
      case 'PassStatement':
        return;
      case 'AssignStatement':
        return this.#assignment(node);
      case 'UpdateStatement':
        return this.#update(node);
      case 'ForStatement':
        return this.#loop(node);
      case 'ExpressionStatement':
        return this.#expression(node);
      default:
        throw this.#source.error(node, STATEMENTS);
    }
  }

  /** `a = b = 1` and `a, b = 1, 2`: groups between signs, the last one being the value. */
  #assignment(node: SyntaxNode): void {
    const groups: SyntaxNode[][] = [[]];
    for (const part of partsOf(node)) {
      if (part.name === 'AssignOp') groups.push([]);
      else groups.at(-1)?.push(part);
    }
    const values = (groups.pop() ?? []).map((part) => this.#evaluator.evaluate(part));
    const [only = null] = values;
    for (const group of groups) this.#bind(group, values.length === 1 ? only : values, node);
  }

  /** Assigns a value to a target, or its items to several. */
  #bind(targets: readonly SyntaxNode[], value: PythonValue, node: SyntaxNode): void {
    const [only] = targets;
    if (!only || targets.length > 1) this.#unpack(targets, value, node);
    else if (only.name === 'TupleExpression') this.#unpack(partsOf(only), value, node);
    else this.#assign(only, value);
  }

  #assign(target: SyntaxNode, value: PythonValue): void {
    if (target.name === 'VariableName') {
      this.variables.assign(this.#source.textOf(target), value, this.#source.placeOf(target));
      return;
    }
    const { object, key } = this.#evaluator.subscript(target) ?? {};
    if (isDict(object) && isKey(key)) object.set(key, value);
    else if (Array.isArray(object) && typeof key === 'number') object[key] = value;
    else throw this.#source.error(target, 'a variable or an item of a dictionary');
  }

  #unpack(targets: readonly SyntaxNode[], value: PythonValue, node: SyntaxNode): void {
    if (!Array.isArray(value) || value.length !== targets.length) {
      throw this.#source.error(node, `a list of ${targets.length} values to unpack`);
    }
    targets.forEach((target, i) => this.#bind([target], value[i] ?? null, node));
  }

  #update(node: SyntaxNode): void {
    const [target, operator, operand] = partsOf(node);
    if (!target || !operator || !operand) throw this.#source.error(node, STATEMENTS);
    const [a, b] = [this.#evaluator.evaluate(target), this.#evaluator.evaluate(operand)];
    const result = applyOperator(this.#source.textOf(operator).slice(0, -1), a, b);
    if (result === undefined) throw this.#source.error(node, 'numbers, strings or lists');
    this.#assign(target, result);
  }

  #loop(node: SyntaxNode): void {
    const parts = partsOf(node);
    const keyword = parts.findIndex(({ name }) => name === 'in');
    const [list, body, ...rest] = parts.slice(keyword + 1);
    if (!list || !body || rest.length > 0) throw this.#source.error(node, STATEMENTS);
    const targets = parts.slice(1, keyword);
    const items = this.#evaluator.evaluate(list);
    if (!Array.isArray(items)) throw this.#source.error(list, 'a list to loop over');
    const statements = partsOf(body);
    for (const item of items) {
      this.#bind(targets, item, node);
      for (const statement of statements) this.#statement(statement);
    }
  }

  /** `EXPERIMENT_QUEUE.append(…)`, or a text that stands by itself as a comment. */
  #expression(node: SyntaxNode): void {
    const [call] = partsOf(node);
    if (call?.name === 'String' || call?.name === 'ContinuedString') return;
    const [callee, argumentList] = call?.name === 'CallExpression' ? partsOf(call) : [];
    const method = callee?.name === 'MemberExpression' ? callee.lastChild : undefined;
    const object = callee?.firstChild;
    const name = method ? this.#source.textOf(method) : '';
    if (!object || !['append', 'extend'].includes(name)) throw this.#source.error(node, STATEMENTS);
    const list = this.#evaluator.evaluate(object);
    const [item = null] = this.#evaluator.argumentsOf(argumentList).given;
    if (!Array.isArray(list)) throw this.#source.error(object, 'a list');
    if (name === 'append') list.push(item);
    else if (Array.isArray(item)) list.push(...item);
    else throw this.#source.error(node, 'a list to extend it by');
  }
}

/**
 * Carries out a configuration of the Python simulator without Python.
 * @returns Its variables at the end.
 * @throws InputError listing every statement that is beyond what configurations need.
 */
export function runProgram(source: PythonSource): Variables {
  const runner = new Runner(source);
  runner.run(partsOf(source.tree.topNode));
  if (runner.problems.length > 0) throw new InputError(runner.problems);
  return runner.variables;
}
