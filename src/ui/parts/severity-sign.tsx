import { Flag, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Severity } from '#core/guard-rails/rule-pack.ts';
import { useRules } from '../document/use-rules.ts';
import { useLanguage } from '../language/use-texts.ts';
import './severity-sign.css';

const SIGNS = { stopp: OctagonAlert, hoch: TriangleAlert, mittel: Flag, hinweis: Info } as const satisfies Record<Severity, typeof Info>;

/** How grave something is: sign and word, the first words of the pack's own ("Stopp", "Wichtig" …). */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const language = useLanguage();
  const { severity_de, severity_en } = useRules();
  const Sign = SIGNS[severity];
  const meaning = (language === 'de' ? severity_de : severity_en)[severity];
  return (
    <span className="severity" data-severity={severity} title={meaning}>
      <Sign className="icon" aria-hidden />
      {meaning.split(':')[0]}
    </span>
  );
}
