import type { ElementView } from '../element-view.ts';
import { exactly, meanOfValue, normal, onlyMean, triangular, uniform, type FileValue } from './distributions.ts';

/** Distributions of BPSim that have an honest counterpart; null = none (expressions, beta, Weibull ...). */
export function readValue(view: ElementView): FileValue | null {
  const number = (name: string): number => readNumber(view, name) ?? Number.NaN;
  const value = ((): FileValue | null => {
    switch (view.name) {
      case 'NumericParameter':
      case 'FloatingParameter':
      case 'ConstantParameter':
        return exactly(number('value'));
      case 'TriangularDistribution':
        return triangular(number('min'), number('mode'), number('max'));
      case 'UniformDistribution':
        return uniform(number('min'), number('max'));
      case 'NormalDistribution':
        return normal(number('mean'), number('standardDeviation'));
      case 'TruncatedNormalDistribution':
      case 'NegativeExponentialDistribution':
      case 'ErlangDistribution':
      case 'PoissonDistribution':
      case 'LogNormalDistribution':
        return onlyMean(number('mean'));
      case 'GammaDistribution':
        return onlyMean(number('shape') * number('scale'));
      case 'BinomialDistribution':
        return onlyMean(number('trials') * number('probability'));
      default:
        return null;
    }
  })();
  return value !== null && Number.isFinite(meanOfValue(value)) && value.min >= 0 ? value : null;
}

/** The value of a parameter: of several the one that holds without a calendar; a request for results is none. */
export function valueIn(parameter: ElementView): ElementView | undefined {
  const values = parameter.children().filter((view) => view.namespace === parameter.namespace && view.name !== 'ResultRequest');
  return values.length > 1 ? values.find((view) => view.attribute('validFor') === null) : values[0];
}

/** Children of the same namespace with this name. */
export const childrenOf = (view: ElementView, name: string): readonly ElementView[] =>
  view.children().filter((child) => child.name === name && child.namespace === view.namespace);

/** A finite number in an attribute; null = none. */
export function readNumber(view: ElementView, name: string): number | null {
  const text = view.attribute(name)?.trim() ?? '';
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** What the file says, word for word. */
export const writtenValue = (view: ElementView): string =>
  `${view.name} ${[...view.attributes('')].map(([name, value]) => `${name}=${value}`).join(' ')}`.trim();
