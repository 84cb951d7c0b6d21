import type { Tag } from '#core/annotation/annotation.ts';
import type { Label, Mode, RulePack } from '#core/guard-rails/rule-pack.ts';
import type { Language } from '../../language/use-texts.ts';

/** A label of the pack in the language of the window. */
export const labelIn = ({ label_de, label_en }: Label, language: Language): string => (language === 'de' ? label_de : label_en);

export const modeIn = ({ modes }: RulePack, mode: Mode, language: Language): string => labelIn(modes[mode], language);

const TAGS: Readonly<Record<Mode, Tag>> = { menschlich: 'humanOnly', ki_gestuetzt: 'aiSupported', automatisierbar: 'automatable' };

/** The tag a mode of the pack stands for. */
export const tagOfMode = (mode: Mode): Tag => TAGS[mode];
