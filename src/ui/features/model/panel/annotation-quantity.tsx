import type { QuantityAttribute } from '#core/annotation/vocabulary.ts';
import { quantityPatch } from '../../../document/annotation-patches.ts';
import { useSession } from '../../../document/use-document.ts';
import { QuantityField, type QuantityFieldProps } from '../../../parts/quantity-field.tsx';

interface AnnotationQuantityProps extends Omit<QuantityFieldProps, 'onChange' | 'onTyping'> {
  /** Element the number is stated about. */
  readonly id: string;
  readonly attribute: QuantityAttribute;
}

/** A number people state about an element; it is written there as soon as it is entered. */
export function AnnotationQuantity({ id, attribute, ...field }: AnnotationQuantityProps) {
  const session = useSession();
  return <QuantityField {...field} onChange={(value) => session.annotate(new Map([[id, quantityPatch(attribute, value)]]))} />;
}
