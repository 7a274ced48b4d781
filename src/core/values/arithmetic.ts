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
 * How often inputs of one kind, such as money, are in a result, less how often it is divided by them: 1 of an amount, 0 of
 * a share. Undefined where a sum has them on one side alone. Throws an ArithmeticError on what is no arithmetic.
 */
export function powerIn(expression: string, names: ReadonlySet<string>): number | undefined {
  const power = (node: jsep.Expression): number | undefined => {
    if (isUnary(node)) return power(node.argument);
    if (!isBinary(node)) return isIdentifier(node) && names.has(node.name) ? 1 : 0;
    const [left, right] = [power(node.left), power(node.right)];
    if (left === undefined || right === undefined) return undefined;
    if (node.operator === '*') return left + right;
    if (node.operator === '/') return left - right;
    // A bare number is of what it is added to.
    if (isLiteral(node.left) || isLiteral(node.right)) return isLiteral(node.left) ? right : left;
    return left === right ? left : undefined;
  };
  return power(parse(expression));
}

/** The step a plain decimal number is written to: 0.1 for 7.4, 1 for 92. */
export function writtenStep(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 10 ** -decimals;
}
