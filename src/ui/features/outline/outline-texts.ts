import { defineTexts } from '../../language/use-texts.ts';

const EXAMPLE_DE = `# Aufnahme (Fälle: 138/Jahr)
> Anfrage eingegangen
Belegung: Anfrage aufnehmen (20 min)
? Platz frei
  nein 40%: Absage senden -> Ende Absage
  ja 60%:
Leitung: Fallprofil lesen (30 min) =ki
. Aufgenommen`;

const EXAMPLE_EN = `# Admission (cases: 138/year)
> Request received
Placement: Record request (20 min)
? Place free
  no 40%: Send refusal -> end Refused
  yes 60%:
Head: Read case profile (30 min) =ai
. Admitted`;

export const outlineTexts = defineTexts({
  de: {
    text: 'Prozess als Text',
    placeholder: EXAMPLE_DE,
    preview: 'Zeichnung dazu',
    empty: 'Die Zeichnung entsteht beim Tippen.',
    accept: 'Übernehmen',
    back: 'Zurück ohne Übernehmen',
    hint: 'Eine Zeile je Schritt. Tab rückt ein, Esc verlässt das Textfeld.',
    fine: 'Alles verstanden.',
    place: (line: number, column: number) => `Zeile ${line}, Spalte ${column}`,
    steps: (count: number) => (count === 1 ? '1 Schritt' : `${count} Schritte`),
    signs: 'Zeichen',
    notAsText: 'Dieser Prozess lässt sich nicht als Text bearbeiten.',
    notAsTextBody: 'In der Zeichnung und in der Tabelle lässt sich alles bearbeiten.',
    toModel: 'Zur Zeichnung',
    legend: [
      ['#', 'Prozess (Fälle: 138/Jahr)'],
      ['>', 'Start'],
      ['Rolle:', 'Schritt (20 min)'],
      ['?', 'Frage, Wege eingerückt: ja 60%:'],
      ['+', 'gleichzeitig'],
      ['|', 'auch möglich'],
      ['<', 'zurück zu Schritt, 20%'],
      ['@', '3 Tage warten'],
      ['.', 'Ende'],
      ['=auto =ki =mensch', 'Einordnung'],
      ['!medienbruch', 'Problemfeld'],
    ],
  },
  en: {
    text: 'Process as text',
    placeholder: EXAMPLE_EN,
    preview: 'Its drawing',
    empty: 'The drawing appears while you type.',
    accept: 'Use this',
    back: 'Back without using it',
    hint: 'One line per step. Tab indents, Esc leaves the text field.',
    fine: 'Everything understood.',
    place: (line: number, column: number) => `line ${line}, column ${column}`,
    steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
    signs: 'Signs',
    notAsText: 'This process cannot be edited as text.',
    notAsTextBody: 'Everything can be edited in the drawing and in the table.',
    toModel: 'To the drawing',
    legend: [
      ['#', 'process (cases: 138/year)'],
      ['>', 'start'],
      ['Role:', 'step (20 min)'],
      ['?', 'question, ways indented: yes 60%:'],
      ['+', 'at the same time'],
      ['|', 'also possible'],
      ['<', 'back to step, 20%'],
      ['@', 'wait 3 days'],
      ['.', 'end'],
      ['=auto =ai =human', 'tag'],
      ['!media-break', 'problem field'],
    ],
  },
});
