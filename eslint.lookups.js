// Words from outside as keys: `{}["constructor"]` is a function, whatever the type says. Such tables are Maps.
import ts from 'typescript';

/** Types whose values come from the platform, which keeps them free of a prototype's names. */
const PLATFORM = /^(?:ProcessEnv|DOMStringMap|IncomingHttpHeaders|Dict)/;

/** @type {import('eslint').Rule.RuleModule} */
const lookups = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      open: 'Any word could be the key, and "constructor" is in every object: use a Map, or ask Object.hasOwn first.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const text = (node) => context.sourceCode.getText(node);
    return {
      'MemberExpression[computed=true]'(node) {
        const isSet = node.parent.type === 'AssignmentExpression' && node.parent.left === node;
        if (node.property.type === 'Literal' || isSet) return;
        const key = services.getTypeAtLocation(node.property);
        // A literal, or a union of them, is a word of the code's own.
        if ((key.flags & ts.TypeFlags.String) === 0) return;
        const object = checker.getNonNullableType(services.getTypeAtLocation(node.object));
        if (checker.isArrayLikeType(object) || object.getStringIndexType() === undefined) return;
        if (PLATFORM.test(object.symbol?.name ?? '') || PLATFORM.test(object.aliasSymbol?.name ?? '')) return;
        const isAsked = (from) =>
          from !== null &&
          from !== undefined &&
          (text(from).includes(`Object.hasOwn(${text(node.object)}`) ||
            (from.type !== 'ArrowFunctionExpression' &&
              !/Declaration|Program/.test(from.type) &&
              isAsked(from.parent)));
        if (!isAsked(node)) context.report({ node, messageId: 'open' });
      },
    };
  },
};

/** @type {import('eslint').Linter.Config[]} */
export const safeLookups = [
  {
    files: ['src/**/*.ts'],
    plugins: { lookups: { rules: { 'open-key': lookups } } },
    rules: { 'lookups/open-key': 'error' },
  },
];
