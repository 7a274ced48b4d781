/** The arithmetic of derived claims: numbers, names, + - * / and brackets; nothing else is understood. */
import jsep from 'jsep';

export class ArithmeticError extends Error {}

const ONLY = 'may hold only numbers, names, + - * / and brackets';

/** Evaluates `jobs / (1 + rise / 100)` for `{ jobs, rise }`. Throws an ArithmeticError that says what is wrong. */
export function evaluate(expression: string, values: Readonly<Record<string, number>>): number {
  const result = valueOf(parse(expression), values);
  if (!Number.isFinite(result)) throw new ArithmeticError('does not come to a finite number');
  return result;
}

/** The names an expression uses, each once, in order. Throws an ArithmeticError on what is no arithmetic. */
export function namesIn(expression: string): string[] {
  const names: string[] = [];
  const visit = (node: jsep.Expression): void => {
    if (isIdentifier(node)) names.push(node.name);
    else if (isBinary(node)) [node.left, node.right].forEach(visit);
    else if (isUnary(node)) visit(node.argument);
    else if (!isLiteral(node)) throw new ArithmeticError(ONLY);
  };
  visit(parse(expression));
  return [...new Set(names)];
}

function parse(expression: string): jsep.Expression {
  try {
    return jsep(expression);
  } catch (error) {
    throw new ArithmeticError(error instanceof Error ? error.message : String(error));
  }
}

const isIdentifier = (node: jsep.Expression): node is jsep.Identifier => node.type === 'Identifier';
const isLiteral = (node: jsep.Expression): node is jsep.Literal => node.type === 'Literal';
const isBinary = (node: jsep.Expression): node is jsep.BinaryExpression => node.type === 'BinaryExpression';
const isUnary = (node: jsep.Expression): node is jsep.UnaryExpression => node.type === 'UnaryExpression';

function valueOf(node: jsep.Expression, values: Readonly<Record<string, number>>): number {
  if (isLiteral(node) && typeof node.value === 'number') return node.value;
  if (isIdentifier(node)) {
    const value = Object.hasOwn(values, node.name) ? values[node.name] : undefined;
    if (value === undefined) throw new ArithmeticError(`"${node.name}" is not named under "from"`);
    return value;
  }
  if (isUnary(node) && node.operator === '-') return -valueOf(node.argument, values);
  if (isBinary(node)) {
    const left = valueOf(node.left, values);
    const right = valueOf(node.right, values);
    switch (node.operator) {
      case '+':
        return left + right;
      case '-':
        return left - right;
      case '*':
        return left * right;
      case '/':
        return left / right;
    }
  }
  throw new ArithmeticError(ONLY);
}

/**
 * What a result is measured in, of inputs that are each measured in something (`money`, `area`) or in nothing (`''`, of
 * counts and shares): `money/area`. Undefined where a sum is of different things, or the expression cannot be read.
 */
export function measuredIn(expression: string, measures: ReadonlyMap<string, string>): string | undefined {
  const powers = (node: jsep.Expression): ReadonlyMap<string, number> | undefined => {
    if (isUnary(node)) return powers(node.argument);
    if (!isBinary(node)) {
      const measure = isIdentifier(node) ? (measures.get(node.name) ?? '') : '';
      return new Map(measure === '' ? [] : [[measure, 1]]);
    }
    const [left, right] = [powers(node.left), powers(node.right)];
    if (left === undefined || right === undefined) return undefined;
    if (node.operator === '+' || node.operator === '-') return written(left) === written(right) ? left : undefined;
    const sign = node.operator === '*' ? 1 : -1;
    return [...right].reduce(
      (all, [measure, power]) => new Map(all).set(measure, (all.get(measure) ?? 0) + sign * power),
      left,
    );
  };
  const all = powers(parse(expression));
  return all && written(all);
}

/** Powers above the stroke and below it. */
function written(powers: ReadonlyMap<string, number>): string {
  const side = (sign: number): string =>
    [...powers]
      .flatMap(([measure, power]) => Array<string>(Math.max(0, sign * power)).fill(measure))
      .sort()
      .join(' ');
  return side(-1) === '' ? side(1) : `${side(1)}/${side(-1)}`;
}

/** The step a plain decimal number is written to: 0.1 for 7.4, 1 for 92. */
export function writtenStep(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 10 ** -decimals;
}
