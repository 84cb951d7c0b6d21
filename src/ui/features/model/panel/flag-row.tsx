import { Checkbox } from 'react-aria-components';
import { Check } from 'lucide-react';
import { useSession } from '../../../document/use-document.ts';

/** A yes/no mark of a step; no is the absence of the mark. */
export function FlagRow({
  id,
  attribute,
  label,
  value,
  readOnly,
}: {
  readonly id: string;
  readonly attribute: 'coreService' | 'rethink';
  readonly label: string;
  readonly value: boolean;
  readonly readOnly: boolean;
}) {
  const session = useSession();
  return (
    <Checkbox
      className="flag"
      isSelected={value}
      isReadOnly={readOnly}
      onChange={(on) => session.annotate(new Map([[id, { attributes: { [attribute]: on ? 'true' : null } }]]))}
    >
      <span className="flag-box">{value && <Check className="icon" aria-hidden />}</span>
      {label}
    </Checkbox>
  );
}
