import { Flag, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { defaultRulePack } from '#core/guard-rails/default-rule-pack.ts';
import type { Severity } from '#core/guard-rails/rule-pack.ts';
import { useLanguage } from '../language/use-texts.ts';
import './severity-sign.css';

const SIGNS = { stopp: OctagonAlert, hoch: TriangleAlert, mittel: Flag, hinweis: Info } as const satisfies Record<Severity, typeof Info>;

/** How grave something is: sign and word, the first words of the pack's own ("Stopp", "Wichtig" …). */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const language = useLanguage();
  const Sign = SIGNS[severity];
  const meaning = (language === 'de' ? defaultRulePack.severity_de : defaultRulePack.severity_en)[severity];
  return (
    <span className="severity" data-severity={severity} title={meaning}>
      <Sign className="icon" aria-hidden />
      {meaning.split(':')[0]}
    </span>
  );
}
