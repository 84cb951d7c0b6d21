import type { ElementView } from '../element-view.ts';
import {
  exactly,
  meanOfMixture,
  meanOfValue,
  meanOfWeibull,
  normal,
  onlyMean,
  triangular,
  uniform,
  type FileValue,
} from './distributions.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Distributions of BPSim that have an honest counterpart; null = none (expressions, beta, dates ...). */
export function readValue(view: ElementView): FileValue | null {
  const number = (name: string): number => readNumber(view, name) ?? Number.NaN;
  const value = ((): FileValue | null => {
    switch (kindOf(view)) {
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
      case 'WeibullDistribution':
        return onlyMean(meanOfWeibull(number('shape'), number('scale')));
      case 'BinomialDistribution':
        return onlyMean(number('trials') * number('probability'));
      case 'UserDistribution':
        return readPoints(view);
      default:
        return null;
    }
  })();
  return value !== null && Number.isFinite(meanOfValue(value)) && value.min >= 0 ? value : null;
}

/** Discrete points with a probability each; what a continuous one does between its points is not in the file. */
function readPoints(view: ElementView): FileValue | null {
  const points = childrenOf(view, 'UserDistributionDataPoint').map((point) => {
    const [value] = point.children().filter((child) => child.namespace === view.namespace);
    return { weight: readNumber(point, 'probability') ?? Number.NaN, value: value === undefined ? null : readValue(value) };
  });
  return /^(?:true|1)$/u.test(view.attribute('discrete') ?? '') ? meanOfMixture(points) : null;
}

/** The schema's own element, or its abstract one with the type said apart (`xsi:type`). */
export function kindOf(view: ElementView): string {
  if (view.name !== 'ParameterValue') return view.name;
  const type = view.attribute('type', XSI) ?? '';
  return type.slice(type.lastIndexOf(':') + 1);
}

/** Values of a parameter; a request for results is none. */
export const valuesOf = (parameter: ElementView): readonly ElementView[] =>
  parameter.children().filter((view) => view.namespace === parameter.namespace && view.name !== 'ResultRequest');

/** The value of a parameter: of several the one that holds without a calendar. */
export function valueIn(parameter: ElementView): ElementView | undefined {
  const values = valuesOf(parameter);
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
  `${kindOf(view)} ${[...view.attributes('')].map(([name, value]) => `${name}=${value}`).join(' ')}`.trim();
