import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { formatHours } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { orderEstimates } from '../card/estimate-order.ts';
import { listTexts } from './list-texts.ts';

/** The one thing to do while nothing is ranked yet: estimate the use case with most hours. */
export function BeginHere({
  named: { candidate, title },
  onBegin,
}: {
  readonly named: NamedCandidate;
  readonly onBegin: (id: string) => void;
}) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  return (
    <div className="begin-here">
      <p>
        <b>
          {t.begin}: {t.beginWith(title)}
        </b>
        {t.beginBody(orderEstimates(candidate).untilRanked, formatHours(candidate.hours.today, language))}
      </p>
      <Button variant="primary" onPress={() => onBegin(candidate.id)}>
        {t.begin}
      </Button>
    </div>
  );
}
